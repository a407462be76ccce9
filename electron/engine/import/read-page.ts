import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { decodePage } from './decode.ts';
import { formatOf, type SourceFile } from './walk-sources.ts';

/** A page as large as this is a book or a mistake; it would hold up everything after it. Bytes. */
export const MOST_BYTES = 64 * 1024 * 1024;

export interface PageFile {
  /** From the content alone, so that the same page has the same id in everybody's project: SHA-256 of the bytes, 32 hex digits. */
  id: string;
  bytes: Buffer;
  format: 'text' | 'html';
  encoding: string;
  /** The decoded source; for HTML the markup. */
  source: string;
}

const asReadError = (error: unknown): JiaoyueError => {
  const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return new JiaoyueError(missing ? 'file_missing' : 'file_unreadable', String(error));
};

/** The id of a page: SHA-256 of its bytes, the first 32 hex digits. */
export function documentIdOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/**
 * Reads and decodes one file.
 *
 * @throws JiaoyueError `file_unsupported`, `file_too_large`, `file_missing`, `file_unreadable`, `file_empty`, `encoding_unknown`
 */
export async function readPage(file: SourceFile): Promise<PageFile> {
  const format = formatOf(file.name);
  if (!format) throw new JiaoyueError('file_unsupported', `files of this kind are not imported: ${file.name}`);
  let bytes: Buffer;
  try {
    const { size } = await fs.stat(file.path);
    if (size > MOST_BYTES)
      throw new JiaoyueError('file_too_large', `${size} bytes are more than ${MOST_BYTES}`, { size, most: MOST_BYTES });
    bytes = await fs.readFile(file.path);
  } catch (error) {
    throw error instanceof JiaoyueError ? error : asReadError(error);
  }
  const { text, encoding } = decodePage(bytes);
  return { id: documentIdOf(bytes), bytes, format, encoding, source: text };
}
