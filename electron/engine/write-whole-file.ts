import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { JiaoyueError } from '../../shared/contract/errors.ts';
import { makeFolder } from './make-folder.ts';
import { explainStorageError } from './store/sqlite-error.ts';

/**
 * Writes a file into a folder, which is made when missing; the file takes its name when it is complete.
 *
 * @param content text is written as UTF-8
 * @returns the file's path
 * @throws JiaoyueError `folder_not_writable`, `disk_full`
 */
export async function writeWholeFile(folder: string, name: string, content: string | Buffer): Promise<string> {
  const file = path.join(folder, name);
  const draft = `${file}.${randomUUID()}.part`;
  try {
    makeFolder(folder);
    await fs.writeFile(draft, content, { flush: true });
    await fs.rename(draft, file);
  } catch (error) {
    await fs.rm(draft, { force: true }).catch(() => undefined);
    const explained = explainStorageError(error, file);
    if (explained instanceof JiaoyueError) throw explained;
    throw new JiaoyueError('folder_not_writable', `${folder} cannot be written: ${String(error)}`, { folder });
  }
  return file;
}
