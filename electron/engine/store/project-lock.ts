import BetterSqlite3 from 'better-sqlite3';
import { JiaoyueError } from '../../../shared/contract/errors.ts';

export interface ProjectLock {
  release(): void;
}

/**
 * Takes the sole right to write a project. The lock is a transaction held open on a small file beside
 * the project, so the system gives it back even when this process is killed.
 *
 * @throws JiaoyueError `project_locked` when another process holds it
 */
export function lockProject(path: string): ProjectLock {
  const db = new BetterSqlite3(`${path}-lock`, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw new JiaoyueError('project_locked', `${path} is open in another process`, { path, cause: String(error) });
  }
  return {
    release: () => {
      db.exec('ROLLBACK');
      db.close();
    },
  };
}
