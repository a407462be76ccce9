import { type Codebook, codebook } from '../../../../shared/contract/schemas/codebook.ts';
import { type CodebookFormat, unreadable } from './codebook-format.ts';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** The codebook as this program keeps it: nothing is lost. */
export const jsonFormat: CodebookFormat = {
  id: 'json',
  write: (book) => `${JSON.stringify(book, null, 2)}\n`,
  read(text) {
    const result = codebook.safeParse(parse(text));
    if (result.success) return { book: result.data satisfies Codebook, problems: [] };
    const [issue] = result.error.issues;
    throw unreadable(issue ? `${issue.path.join('.')}: ${issue.message}` : 'no codebook');
  },
};
