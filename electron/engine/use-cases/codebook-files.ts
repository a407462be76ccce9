import path from 'node:path';
import { checkCodebook } from '../../../shared/codebook/check-codebook.ts';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { unreadable } from '../codebook/formats/codebook-format.ts';
import { codebookFormats, formatOf } from '../codebook/formats/formats.ts';
import type { EngineContext } from '../context.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import { projectInfo } from './project-info.ts';

/** Bytes of UTF-8; a codebook of thousands of codes takes one or two. */
const LARGEST = 10_000_000;

/**
 * Reads a codebook of any of the formats; nothing is changed.
 *
 * @throws JiaoyueError `codebook_unreadable`, `file_empty`, `file_too_large`
 */
export function readCodebookFile(name: string, text: string, current: Codebook): Output<'codebook.read'> {
  if (Buffer.byteLength(text) > LARGEST) throw new JiaoyueError('file_too_large', `${name} is too large`, { name });
  const bare = text.replace(/^\ufeff/u, '');
  if (bare.trim() === '') throw new JiaoyueError('file_empty', `${name} is empty`, { name });
  const { book, problems } = formatOf(bare).read(bare, current);
  if (book.groups.length === 0) throw unreadable(`${name}: no codes`);
  return { book, problems: [...problems, ...checkCodebook(book)] };
}

/**
 * Writes the codebook in use into a folder; the file takes its name when it is complete.
 *
 * @throws JiaoyueError `folder_not_writable`, `disk_full`, `invalid_input` for a folder that is not absolute
 */
export async function writeCodebook(
  context: EngineContext,
  { format, folder = projectInfo(context).exportFolder }: Input<'codebook.write'>,
): Promise<Output<'codebook.write'>> {
  if (!path.isAbsolute(folder))
    throw new JiaoyueError('invalid_input', 'the folder must be an absolute path', { folder });
  const book = context.store.codebooks.current();
  const text = codebookFormats.find(({ id }) => id === format)?.write(book) ?? '';
  return { path: await writeWholeFile(folder, `codebook-v${book.version}.${format}`, text) };
}
