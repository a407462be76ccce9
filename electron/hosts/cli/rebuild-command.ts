import type { Command } from 'commander';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { makeBackup } from '../../engine/backup/make-backup.ts';
import { openProject } from '../../engine/store/open-project.ts';
import { rebuildProjections } from '../../engine/store/projections.ts';
import { openStore } from '../../engine/store/store.ts';
import { EXIT, say } from './with-engine.ts';

/** Makes everything that is made of the log and the texts anew. @throws JiaoyueError as `openProject` and `makeBackup` */
async function rebuild(project: string): Promise<void> {
  const store = openStore(openProject(project, { readOnly: false }));
  try {
    // Nothing of the log is touched; a backup is for whoever doubts it.
    const { name } = await makeBackup(store);
    say(`backup made: ${name}`);
    rebuildProjections(store);
    say(`${store.documents.count()} documents, ${store.events.position()} events: lists made anew`);
  } finally {
    store.close();
  }
}

/** `jiaoyue rebuild PROJECT` */
export function addRebuildCommand(program: Command): void {
  program
    .command('rebuild')
    .description('make lists, counts and the search index anew from the log and the texts, after a backup')
    .argument('<project>', 'project file (*.jiaoyue), open nowhere else')
    .action(async (project: string) => {
      try {
        await rebuild(project);
      } catch (error) {
        if (!(error instanceof JiaoyueError)) throw error;
        say(`jiaoyue: ${error.message} (${error.code})`);
        process.exitCode = EXIT.nothingDone;
      }
    });
}
