import fs from 'node:fs';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { latestVersion } from './migrations/index.ts';

/** "JYUE" in ASCII; stands in the header of every project file. */
export const APPLICATION_ID = 0x4a595545;

/**
 * Looks at a file's first 100 bytes and refuses what is not a project of this or an older version.
 * Nothing is opened by SQLite and nothing is written. The layout is SQLite's database header
 * (https://sqlite.org/fileformat2.html#the_database_header): magic at 0, user_version at 60, application_id at 68.
 *
 * @throws JiaoyueError `project_missing`, `project_foreign`, `project_newer`
 */
export function checkProjectHeader(path: string): void {
  let handle: number;
  try {
    const stat = fs.statSync(path);
    if (!stat.isFile()) throw new JiaoyueError('project_foreign', `${path} is not a file`, { path });
    handle = fs.openSync(path, 'r');
  } catch (error) {
    if (error instanceof JiaoyueError) throw error;
    throw new JiaoyueError('project_missing', `${path} cannot be opened: ${String(error)}`, { path });
  }
  const header = Buffer.alloc(100);
  try {
    fs.readSync(handle, header, 0, header.length, 0);
  } finally {
    fs.closeSync(handle);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0' || header.readUInt32BE(68) !== APPLICATION_ID)
    throw new JiaoyueError('project_foreign', `${path} is not a Jiaoyue project`, { path });
  const version = header.readUInt32BE(60);
  if (version > latestVersion)
    throw new JiaoyueError('project_newer', `${path} was made by a newer version of Jiaoyue`, {
      path,
      version,
      latest: latestVersion,
    });
}
