import { createHash } from 'node:crypto';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { decodePage, storable } from './decode.ts';
import type { SourcePage } from './source-page.ts';

export interface PageFile {
  /** From the content alone, so that the same page has the same id in everybody's project: SHA-256 of the bytes, 32 hex digits. */
  id: string;
  bytes: Buffer;
  format: 'text' | 'html';
  /** How the text was got out of the bytes: an encoding, or the name of a format such as `pdf`. */
  encoding: string;
  /** The decoded source; for HTML the markup. */
  source: string;
}

/** The id of a page: SHA-256 of its bytes, the first 32 hex digits. */
export function documentIdOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/**
 * Decodes the bytes of a page, or gets the text out of them.
 *
 * @throws JiaoyueError `file_empty`, `file_unsupported`, `encoding_unknown`, or what getting the text out of them meets
 */
export async function readPage({ format, extract }: SourcePage, id: string, bytes: Buffer): Promise<PageFile> {
  if (!extract) {
    const { text, encoding } = decodePage(bytes);
    return { id, bytes, format, encoding, source: text };
  }
  const source = storable(await extract.text(bytes));
  if (source.trim() === '') throw new JiaoyueError('file_empty', 'the file holds no text');
  return { id, bytes, format, encoding: extract.name, source };
}
