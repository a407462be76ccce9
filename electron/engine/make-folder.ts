import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never ends in places such as /proc,
 * where a folder cannot be made although the one above it is there.
 *
 * @throws the system's error of the folder that cannot be made
 */
export function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const above = path.dirname(folder);
    if (code === 'EEXIST' && fs.statSync(folder).isDirectory()) return;
    if (code !== 'ENOENT' || above === folder || fs.existsSync(above)) throw error;
    makeFolder(above);
    fs.mkdirSync(folder);
  }
}
