import type { Database } from 'better-sqlite3';
import { Replacements } from '../../../../shared/codebook/replacements.ts';
import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import { type Codebook, codebook } from '../../../../shared/contract/schemas/codebook.ts';

/** The command that made a version, and the version it started from. */
export interface CodebookOrigin {
  commandId: string;
  baseVersion: number;
  at: string;
  author: string;
}

export interface CodebookVersion {
  version: number;
  /** Null for the version that the project began with, as are the two that follow. */
  baseVersion: number | null;
  at: string | null;
  author: string | null;
  /** What became of the command that made it. */
  state: 'active' | 'undone' | 'dropped';
}

const damaged = (): JiaoyueError => new JiaoyueError('project_damaged', 'the project holds no readable codebook');

/** @throws JiaoyueError `project_damaged` for what is no codebook */
function readBody(body: string): Codebook {
  try {
    const parsed = codebook.safeParse(JSON.parse(body));
    if (parsed.success) return parsed.data;
  } catch {
    // What is no JSON is no codebook either.
  }
  throw damaged();
}

/** The versions of the project's codebook. The highest whose command counts is in use; none is ever changed. */
export function codebooksTable(db: Database) {
  const insert = db.prepare<[number, string, string | null, number | null, string | null, string | null]>(
    `INSERT INTO codebooks (version, body, command_id, base_version, at, author) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const counts = `LEFT JOIN commands USING (command_id)
    WHERE (codebooks.command_id IS NULL OR commands.state = 'active')`;
  const current = db
    .prepare<[], number>(`SELECT version FROM codebooks ${counts} ORDER BY version DESC LIMIT 1`)
    .pluck();
  const get = db.prepare<[number], string>(`SELECT body FROM codebooks WHERE version = ?`).pluck();
  const last = db.prepare<[], number>(`SELECT coalesce(max(version), 0) FROM codebooks`).pluck();
  const list = db.prepare<[], CodebookVersion>(
    `SELECT version, base_version AS baseVersion, codebooks.at, codebooks.author,
       CASE WHEN codebooks.command_id IS NULL THEN 'active' ELSE coalesce(commands.state, 'dropped') END AS state
     FROM codebooks LEFT JOIN commands USING (command_id) ORDER BY version DESC`,
  );
  const clearMade = db.prepare(`DELETE FROM codebooks WHERE command_id IS NOT NULL`);
  /** The version read last, checked; every action asks for the codebook, which hardly ever changes. */
  let checked: { version: number; book: Codebook; codes: Replacements } | null = null;
  const inUse = (): NonNullable<typeof checked> => {
    const version = current.get();
    if (version === undefined) throw damaged();
    if (checked?.version === version) return checked;
    const book = readBody(get.get(version) ?? '');
    checked = { version, book, codes: new Replacements(book) };
    return checked;
  };
  return {
    /** @param origin absent for the codebook that a project begins with */
    add(book: Codebook, origin?: CodebookOrigin): void {
      const { commandId = null, baseVersion = null, at = null, author = null } = origin ?? {};
      insert.run(book.version, JSON.stringify(book), commandId, baseVersion, at, author);
    },
    /** The version in use. The caller must not change what it gets. @throws JiaoyueError `project_damaged` when the project holds no readable codebook */
    current: (): Codebook => inUse().book,
    /** Which codes of the version in use are retired, and what took their place. */
    codes: (): Replacements => inUse().codes,
    /** Any version, in use or not. @throws JiaoyueError `not_found`, `project_damaged` */
    version(version: number): Codebook {
      const body = get.get(version);
      if (body === undefined) throw new JiaoyueError('not_found', `no codebook version ${version}`, { version });
      return readBody(body);
    },
    /** A version as it is stored, to be compared with what the log says. */
    body: (version: number): string | undefined => get.get(version),
    /** The highest version there is, also where its command was undone: the next one is one more. */
    lastVersion: (): number => last.get() ?? 0,
    /** Every version, the highest first. */
    versions: (): CodebookVersion[] => list.all(),
    /** Forgets the versions that commands made, before they are made anew. */
    clearMade(): void {
      clearMade.run();
      checked = null;
    },
  };
}
