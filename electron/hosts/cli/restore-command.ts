import type { Command } from 'commander';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { listBackups } from '../../engine/backup/backup-folder.ts';
import { replaceProject } from '../../engine/backup/replace-project.ts';
import { answer, EXIT, say } from './with-engine.ts';

/** `jiaoyue restore PROJECT [BACKUP]`: for a project that cannot be opened any more; the workbench does the rest. */
export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description('put a backup in the place of a closed project, also a damaged one; without a backup, list them')
    .argument('<project>', 'project file (*.jiaoyue)')
    .argument('[backup]', 'name of a backup, or `latest`')
    .option('--json', 'print the list as JSON')
    .action((project: string, backup: string | undefined, options: { json?: boolean }) => {
      try {
        const backups = listBackups(project);
        const name = backup === 'latest' ? backups[0]?.name : backup;
        if (backup === undefined) {
          if (options.json) answer({ backups });
          else
            for (const { name: each, documents, bytes } of backups) say(`${each}  ${documents} pages, ${bytes} bytes`);
        } else {
          const kept = replaceProject(project, name ?? backup);
          say(`restored ${name ?? backup}${kept ? `; the file as it was is ${kept}` : ''}`);
        }
      } catch (error) {
        if (!(error instanceof JiaoyueError)) throw error;
        say(`jiaoyue: ${error.message} (${error.code})`);
        process.exitCode = EXIT.nothingDone;
      }
    });
}
