import fs from 'node:fs/promises';
import path from 'node:path';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { RefusedSource } from './source-page.ts';

/** One file to import. `name` is what a reviewer sees: the file's name, below a folder its path in it. */
export interface SourceFile {
  path: string;
  name: string;
}

/** An error of the file system as one that can be told. */
export function fileError(error: unknown): JiaoyueError {
  if (error instanceof JiaoyueError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC') return new JiaoyueError('disk_full', String(error));
  return new JiaoyueError(code === 'ENOENT' ? 'file_missing' : 'file_unreadable', String(error));
}

async function* walkFolder(
  folder: string,
  name: string,
  seen: Set<string>,
): AsyncGenerator<SourceFile | RefusedSource> {
  // A link back up would walk for ever.
  const real = await fs.realpath(folder);
  if (seen.has(real)) {
    yield { name, error: new JiaoyueError('file_unsupported', `a link to ${real}, whose files are imported already`) };
    return;
  }
  seen.add(real);
  const entries = await fs.readdir(folder);
  for (const entry of entries.sort()) {
    // Hidden files are the system's, not the crawl's.
    if (!entry.startsWith('.')) yield* walkSource(path.join(folder, entry), path.join(name, entry), seen);
  }
}

async function* walkSource(file: string, name: string, seen: Set<string>): AsyncGenerator<SourceFile | RefusedSource> {
  try {
    const stat = await fs.stat(file);
    if (stat.isDirectory()) yield* walkFolder(file, name, seen);
    else if (stat.isFile()) yield { path: file, name };
    else yield { name, error: new JiaoyueError('file_unsupported', 'neither a file nor a folder') };
  } catch (error) {
    yield { name, error: fileError(error) };
  }
}

/** Every file at or below `source`, in the order of their names. */
export function walkSources(source: string): AsyncGenerator<SourceFile | RefusedSource> {
  return walkSource(source, path.basename(source), new Set());
}
