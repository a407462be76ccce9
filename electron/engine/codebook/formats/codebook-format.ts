import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import type { Codebook } from '../../../../shared/contract/schemas/codebook.ts';
import type { CodebookFile, CodebookFormatId } from '../../../../shared/contract/schemas/codebook-work.ts';

/** One format of codebooks. Register it in formats.ts. */
export interface CodebookFormat {
  /** Also the ending of its files. */
  id: CodebookFormatId;
  write(book: Codebook): string;
  /**
   * @param text the whole file, without a byte order mark
   * @param current gives what the format has no place for
   * @throws JiaoyueError `codebook_unreadable`
   */
  read(text: string, current: Codebook): CodebookFile;
}

/** @param cause what stands in the way, and where, for the reader to find it in the file */
export const unreadable = (cause: string): JiaoyueError =>
  new JiaoyueError('codebook_unreadable', cause, { name: cause });
