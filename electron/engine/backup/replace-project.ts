import fs from 'node:fs';
import { lockProject } from '../store/project-lock.ts';
import { checkedBackup, finishRestore, requestRestore } from './restore-backup.ts';

/** The file as it is, beside it: it may be damaged, so it is kept as bytes and not as a backup. */
function keepPresent(project: string): string | null {
  if (!fs.existsSync(project)) return null;
  const kept = `${project}-before-restore-${new Date().toISOString().replaceAll(/[:.]/gu, '-')}`;
  fs.copyFileSync(project, kept, fs.constants.COPYFILE_EXCL);
  // Decisions of a file that was not closed stand in its log.
  if (fs.existsSync(`${project}-wal`)) fs.copyFileSync(`${project}-wal`, `${kept}-wal`);
  return kept;
}

/**
 * Puts a backup in the place of a project that is closed, also of one that is damaged or gone.
 *
 * @returns where the file is kept that stood there; null where there was none
 * @throws JiaoyueError as `lockProject` and `checkedBackup`
 */
export function replaceProject(project: string, backup: string): string | null {
  const lock = lockProject(project);
  try {
    checkedBackup(project, backup);
    const kept = keepPresent(project);
    requestRestore(project, backup);
    finishRestore(project);
    return kept;
  } finally {
    lock.release();
  }
}
