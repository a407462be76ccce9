import type { Database } from 'better-sqlite3';
import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import { type Codebook, codebook } from '../../../../shared/contract/schemas/codebook.ts';

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
      const body = current.get();
      const parsed = codebook.safeParse(body === undefined ? undefined : JSON.parse(body));
      if (!parsed.success) throw new JiaoyueError('project_damaged', 'the project holds no readable codebook');
      return parsed.data;
    },
  };
}
