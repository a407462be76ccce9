import BetterSqlite3, { type Database } from 'better-sqlite3';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { migrate } from './migrations/index.ts';

interface SchemaRow {
  type: string;
  name: string;
  sql: string | null;
}

const readSchema = (db: Database): SchemaRow[] =>
  db
    .prepare<[], SchemaRow>(
      `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all();

/**
 * Refuses a file that holds triggers, views or tables which no migration made: a project file may come
 * from a stranger, and such things run when the file is used. Call it on a file at the latest version.
 *
 * @throws JiaoyueError `project_foreign`
 */
export function guardSchema(db: Database, path: string): void {
  const reference = new BetterSqlite3(':memory:');
  try {
    migrate(reference);
    const known = new Map(readSchema(reference).map((row) => [`${row.type} ${row.name}`, row.sql]));
    for (const row of readSchema(db)) {
      if (known.get(`${row.type} ${row.name}`) !== row.sql)
        throw new JiaoyueError('project_foreign', `${path} holds a ${row.type} that is not Jiaoyue's: ${row.name}`, {
          path,
          item: row.name,
        });
    }
  } finally {
    reference.close();
  }
}
