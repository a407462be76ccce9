import { SqliteError } from 'better-sqlite3';
import { JiaoyueError } from '../../../shared/contract/errors.ts';

/** Gives an error of SQLite or of the file system the code a reviewer can act on; anything else passes unchanged. */
export function explainStorageError(error: unknown, path: string): unknown {
  if (error instanceof JiaoyueError) return error;
  const code = (error as { code?: unknown })?.code;
  if (error instanceof SqliteError) {
    if (error.code === 'SQLITE_FULL') return new JiaoyueError('disk_full', `no space left for ${path}`, { path });
    if (error.code.startsWith('SQLITE_READONLY'))
      return new JiaoyueError('read_only', `${path} cannot be written`, { path });
    if (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')
      return new JiaoyueError('project_damaged', `${path} is damaged: ${error.message}`, { path });
  }
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new JiaoyueError('disk_full', `no space left for ${path}`, { path });
  return error;
}
