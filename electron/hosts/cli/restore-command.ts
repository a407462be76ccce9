import fs from 'node:fs';
import type { Command } from 'commander';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { listBackups } from '../../engine/backup/backup-folder.ts';
import { checkedBackup, finishRestore, requestRestore } from '../../engine/backup/restore-backup.ts';
import { lockProject } from '../../engine/store/project-lock.ts';
import { answer, EXIT, say } from './with-engine.ts';

/** The file as it is, beside it: it may be damaged, so it is kept as bytes and not as a backup. */
function keepPresent(project: string): string {
  const kept = `${project}-before-restore-${new Date().toISOString().replaceAll(/[:.]/gu, '-')}`;
  fs.copyFileSync(project, kept, fs.constants.COPYFILE_EXCL);
  // Decisions of a file that was not closed stand in its log.
  if (fs.existsSync(`${project}-wal`)) fs.copyFileSync(`${project}-wal`, `${kept}-wal`);
  return kept;
}

function restore(project: string, backup: string): void {
  const lock = lockProject(project);
  try {
    checkedBackup(project, backup);
    const kept = keepPresent(project);
    requestRestore(project, backup);
    finishRestore(project);
    say(`restored ${backup}; the file as it was is ${kept}`);
  } finally {
    lock.release();
  }
}

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
        } else restore(project, name ?? backup);
      } catch (error) {
        if (!(error instanceof JiaoyueError)) throw error;
        say(`jiaoyue: ${error.message} (${error.code})`);
        process.exitCode = EXIT.nothingDone;
      }
    });
}
