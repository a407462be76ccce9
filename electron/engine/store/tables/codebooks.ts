import type { Database } from 'better-sqlite3';
import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import { type Codebook, codebook } from '../../../../shared/contract/schemas/codebook.ts';

/** Undefined for what is no JSON. */
function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** The versions of the project's codebook; the highest is the one in use. */
export function codebooksTable(db: Database) {
  const insert = db.prepare<[number, string]>(`INSERT INTO codebooks (version, body) VALUES (?, ?)`);
  const current = db.prepare<[], string>(`SELECT body FROM codebooks ORDER BY version DESC LIMIT 1`).pluck();
  return {
    add(book: Codebook): void {
      insert.run(book.version, JSON.stringify(book));
    },
    /** @throws JiaoyueError `project_damaged` when the project holds no readable codebook */
    current(): Codebook {
      const parsed = codebook.safeParse(parseJson(current.get()));
      if (!parsed.success) throw new JiaoyueError('project_damaged', 'the project holds no readable codebook');
      return parsed.data;
    },
  };
}
