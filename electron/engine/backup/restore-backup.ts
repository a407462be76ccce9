import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { checkProjectHeader } from '../store/project-header.ts';
import { backupFolder } from './backup-folder.ts';
import { readBackupName } from './backup-name.ts';

/** Names the backup that is to take the place of the project when it is opened next. */
const requestFile = (projectPath: string): string => `${projectPath}-restore`;

function syncFolder(folder: string): void {
  // Windows knows no open folders; a rename there is on disk by itself.
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * The file of a backup that can be restored.
 *
 * @throws JiaoyueError `backup_missing`, `project_foreign`, `project_newer`, `project_damaged`
 */
export function checkedBackup(projectPath: string, name: string): string {
  const file = path.join(backupFolder(projectPath), name);
  if (!readBackupName(name) || !fs.existsSync(file))
    throw new JiaoyueError('backup_missing', `there is no backup ${name}`, { name });
  checkProjectHeader(file);
  let answer: unknown;
  try {
    const db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    db.pragma('trusted_schema = OFF');
    answer = db.pragma('quick_check(1)', { simple: true });
    db.close();
  } catch (error) {
    answer = error;
  }
  if (answer !== 'ok')
    throw new JiaoyueError('project_damaged', `the backup ${name} is damaged: ${String(answer)}`, { path: file });
  return file;
}

/**
 * Asks that a backup, which is looked at then once more, takes the place of the project when it is opened next.
 */
export function requestRestore(projectPath: string, name: string): void {
  const request = requestFile(projectPath);
  fs.writeFileSync(`${request}.part`, name, { flush: true });
  fs.renameSync(`${request}.part`, request);
  syncFolder(path.dirname(path.resolve(projectPath)));
}

/**
 * Puts the backup that was asked for in the place of the project. Call it with the sole right to write the project and
 * before it is opened. What a crash cuts short is done again at the next opening, since the request goes last.
 *
 * @throws JiaoyueError as `checkedBackup`, with the request dropped: the project is then opened as it is the next time
 */
export function finishRestore(projectPath: string): void {
  const request = requestFile(projectPath);
  if (!fs.existsSync(request)) return;
  const draft = `${projectPath}-restored`;
  try {
    const backup = checkedBackup(projectPath, fs.readFileSync(request, 'utf8'));
    fs.copyFileSync(backup, draft);
    const handle = fs.openSync(draft, 'r+');
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    // A log of the old file must not be read into the new one.
    for (const ending of ['-wal', '-shm']) fs.rmSync(`${projectPath}${ending}`, { force: true });
    fs.renameSync(draft, projectPath);
    syncFolder(path.dirname(path.resolve(projectPath)));
  } catch (error) {
    fs.rmSync(draft, { force: true });
    fs.rmSync(request, { force: true });
    throw error;
  }
  fs.rmSync(request, { force: true });
}
