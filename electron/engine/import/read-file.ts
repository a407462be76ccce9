import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { ExpansionBudget } from './expansion-budget.ts';
import { plainFormat } from './kind-of.ts';
import type { Member, ReadContext } from './member.ts';
import { openMember } from './open-member.ts';
import { MOST_BYTES, tooLarge } from './read-bytes.ts';
import { type SourceItem, UNTOLD } from './source-page.ts';
import { fileError, type SourceFile } from './walk-sources.ts';

async function loadFile(file: string): Promise<Buffer> {
  try {
    const { size } = await fs.stat(file);
    if (size > MOST_BYTES) throw tooLarge(size);
    return await fs.readFile(file);
  } catch (error) {
    throw error instanceof JiaoyueError ? error : fileError(error);
  }
}

async function* fileBytes(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) yield chunk as Buffer;
  } catch (error) {
    throw fileError(error);
  }
}

/** A file as something to read; it is opened when its first bytes are asked for. */
export const fileMember = ({ path, name }: SourceFile): Member => ({
  name,
  origin: path,
  bytes: fileBytes(path),
  file: path,
  depth: 0,
});

/**
 * The pages of one file: itself, or what it holds. A file that is plainly one page is read only when its page is.
 *
 * @throws JiaoyueError `disk_full`; everything else is named in place of a page
 */
export async function* readFile(file: SourceFile, context: Omit<ReadContext, 'budget'>): AsyncGenerator<SourceItem> {
  const format = plainFormat(file.name);
  if (format) {
    const { path, name } = file;
    yield { name, origin: path, format, provenance: UNTOLD, extract: null, load: () => loadFile(path) };
    return;
  }
  let size: number;
  try {
    ({ size } = await fs.stat(file.path));
  } catch (error) {
    yield { name: file.name, error: fileError(error) };
    return;
  }
  yield* openMember(fileMember(file), { ...context, budget: new ExpansionBudget(size) });
}
