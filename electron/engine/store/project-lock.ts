import fs from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { JiaoyueError } from '../../../shared/contract/errors.ts';

export interface ProjectLock {
  release(): void;
}

/**
 * Takes the sole right to write a project. The lock is a transaction held open on a small file beside
 * the project, so the system gives it back even when this process is killed.
 *
 * @throws JiaoyueError `project_locked` when another process holds it, `folder_not_writable` when it cannot be taken at all
 */
export function lockProject(path: string): ProjectLock {
  // Links to one project share its lock; a project that is gone is locked while a backup takes its place.
  const file = `${fs.existsSync(path) ? fs.realpathSync(path) : path}-lock`;
  let db: BetterSqlite3.Database | null = null;
  try {
    db = new BetterSqlite3(file, { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const details = { path, cause: String(error) };
    const busy = error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY');
    if (busy) throw new JiaoyueError('project_locked', `${path} is open in another process`, details);
    throw new JiaoyueError('folder_not_writable', `${file} cannot be made or used: ${String(error)}`, details);
  }
  const held = db;
  return {
    release: () => {
      held.exec('ROLLBACK');
      held.close();
    },
  };
}
