import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { BackupInfo } from '../../../shared/contract/schemas/backup.ts';
import { makeFolder } from '../make-folder.ts';
import { checkProjectHeader } from '../store/project-header.ts';
import { explainStorageError } from '../store/sqlite-error.ts';
import type { Store } from '../store/store.ts';
import { documentsTable } from '../store/tables/documents.ts';
import { eventsTable } from '../store/tables/events.ts';
import { metaTable } from '../store/tables/meta.ts';
import { backupFolder, listBackups } from './backup-folder.ts';
import { backupName } from './backup-name.ts';
import { superfluous } from './backup-rotation.ts';

/** Pages of the file (4 KB each) copied before the engine lets other work run. */
const AT_ONCE = 256;
/** Space that must be left, as a multiple of the project's size: a backup must not be what fills the disk. */
const ROOM = 1.2;

interface BackupOptions {
  signal?: AbortSignal | null;
  /** Called with the pages of the file that are copied and how many there are. */
  progress?: (done: number, total: number) => void;
}

function checkSpace(folder: string, bytes: number): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize < bytes * ROOM)
    throw new JiaoyueError('disk_full', `no space left for a backup of ${bytes} bytes in ${folder}`, { path: folder });
}

/**
 * Makes a copy a file of its own, as a project that was closed is. What it holds is asked of it, since work went on while
 * it was copied.
 */
function finish(draft: string): { position: number; documents: number } {
  const db = new BetterSqlite3(draft, { fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
    metaTable(db).set('closed', 'yes');
    return { position: eventsTable(db).position(), documents: documentsTable(db).count() };
  } finally {
    db.close();
  }
}

/** @param made the one of just now, which stays also where the clock went back and others look later */
function removeSuperfluous(projectPath: string, made: string): void {
  const backups = listBackups(projectPath);
  const old = new Set(superfluous(backups.map(({ at }) => Date.parse(at))));
  for (const { name, at } of backups)
    if (name !== made && old.has(Date.parse(at)))
      fs.rmSync(path.join(backupFolder(projectPath), name), { force: true });
}

/**
 * Copies the project as it is now into its folder of backups, a little at a time, with decisions made meanwhile; the copy
 * takes its name when it is whole and on disk. Backups that need not be kept any more are removed afterwards.
 *
 * @throws JiaoyueError `job_cancelled`, `disk_full`, `folder_not_writable`, `project_damaged`
 */
export async function makeBackup(
  store: Store,
  { signal = null, progress = () => undefined }: BackupOptions = {},
): Promise<BackupInfo> {
  const { db, path: projectPath } = store.file;
  const folder = backupFolder(projectPath);
  const draft = path.join(folder, 'backup.part');
  try {
    makeFolder(folder);
    fs.rmSync(draft, { force: true });
    // The file may have been removed meanwhile: then a backup is what saves its contents.
    const [pages, pageSize] = ['page_count', 'page_size'].map((name) => Number(db.pragma(name, { simple: true })));
    checkSpace(folder, (pages ?? 0) * (pageSize ?? 0));
    await db.backup(draft, {
      progress: ({ totalPages, remainingPages }) => {
        if (signal?.aborted) throw new JiaoyueError('job_cancelled', 'the backup was stopped');
        progress(totalPages - remainingPages, totalPages);
        return AT_ONCE;
      },
    });
    checkProjectHeader(draft);
    const { position, documents } = finish(draft);
    const at = new Date();
    const name = backupName(at, position, documents);
    const { size: bytes } = fs.statSync(draft);
    fs.renameSync(draft, path.join(folder, name));
    removeSuperfluous(projectPath, name);
    return { name, at: at.toISOString(), position, documents, bytes };
  } catch (error) {
    fs.rmSync(draft, { force: true });
    const explained = explainStorageError(error, folder);
    if (explained instanceof JiaoyueError) throw explained;
    throw new JiaoyueError('folder_not_writable', `${folder} cannot be written: ${String(error)}`, { folder });
  }
}
