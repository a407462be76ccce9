import BetterSqlite3, { type Database } from 'better-sqlite3';
import { migrations } from '../../electron/engine/store/migrations/index.ts';

const things = (db: Database): { type: string; name: string }[] =>
  db
    .prepare<[], { type: string; name: string }>(
      `SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type = 'table'`,
    )
    .all();
const columns = (db: Database, table: string): string[] =>
  db.prepare<[string], string>(`SELECT name FROM pragma_table_info(?)`).pluck().all(table);

/** Makes a project file look as it did before a migration, as far as what it holds can. */
export function takeBackMigrations(file: string, name: string): void {
  const before = migrations.findIndex((migration) => migration.name === name);
  const old = new BetterSqlite3(':memory:');
  for (const { sql } of migrations.slice(0, before)) old.exec(sql);
  const known = new Set(things(old).map((thing) => thing.name));
  const db = new BetterSqlite3(file);
  db.pragma('foreign_keys = OFF');
  for (const thing of things(db)) {
    // The tables behind a virtual one go with it.
    const isThere = things(db).some((other) => other.name === thing.name);
    if (isThere && !known.has(thing.name)) db.exec(`DROP ${thing.type} "${thing.name}"`);
  }
  for (const { type, name: table } of things(db)) {
    if (type !== 'table') continue;
    const kept = new Set(columns(old, table));
    for (const column of columns(db, table))
      if (kept.size > 0 && !kept.has(column)) db.exec(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
  db.pragma(`user_version = ${before}`);
  db.close();
  old.close();
}
