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
  /** The last body read, checked; every action asks for the codebook, which hardly ever changes. */
  let checked: { body: string | undefined; book: Codebook } | null = null;
  return {
    add(book: Codebook): void {
      insert.run(book.version, JSON.stringify(book));
    },
    /** The caller must not change what it gets. @throws JiaoyueError `project_damaged` when the project holds no readable codebook */
    current(): Codebook {
      const body = current.get();
      if (checked && checked.body === body) return checked.book;
      const parsed = codebook.safeParse(parseJson(body));
      if (!parsed.success) throw new JiaoyueError('project_damaged', 'the project holds no readable codebook');
      checked = { body, book: parsed.data };
      return parsed.data;
    },
  };
}
