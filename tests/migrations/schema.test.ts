import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { latestVersion, migrate, migrations } from '../../electron/engine/store/migrations/index.ts';
import { projectionDueTable } from '../../electron/engine/store/tables/projection-due.ts';
import { ruleHitsTable } from '../../electron/engine/store/tables/rule-hits.ts';
import { rulesTable } from '../../electron/engine/store/tables/rules.ts';

const SNAPSHOT = path.join(import.meta.dirname, 'schema.sql');

function schemaAfterAll(): string {
  const db = new BetterSqlite3(':memory:');
  migrate(db);
  const rows = db
    .prepare<[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name`)
    .all();
  db.close();
  return `${rows.map(({ sql }) => `${sql};`).join('\n\n')}\n`;
}

describe('migrations', () => {
  it('are numbered from 1 without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('make the schema that was agreed on; a change needs a new migration and a new snapshot', () => {
    if (process.env.UPDATE_SCHEMA) fs.writeFileSync(SNAPSHOT, schemaAfterAll());
    expect(schemaAfterAll()).toBe(fs.readFileSync(SNAPSHOT, 'utf8'));
  });

  it('do nothing to a file that is up to date', () => {
    const db = new BetterSqlite3(':memory:');
    migrate(db);
    const changes = db.pragma('schema_version', { simple: true });
    migrate(db);
    expect(db.pragma('schema_version', { simple: true })).toBe(changes);
    expect(db.pragma('user_version', { simple: true })).toBe(latestVersion);
    db.close();
  });

  it('0001 takes an empty file to a project that can hold a page and its decisions', () => {
    const db = new BetterSqlite3(':memory:');
    db.pragma('foreign_keys = ON');
    migrate(db);
    db.exec(`INSERT INTO documents (id, name, origin, format, encoding, text_sha256, characters, imported_at)
      VALUES ('d1', 'a.txt', '/a.txt', 'text', 'utf-8', 'x', 2, '2026-01-01T00:00:00.000Z')`);
    expect(() => db.exec(`INSERT INTO document_texts VALUES ('unknown', '医改')`)).toThrow(/FOREIGN KEY/u);
    db.exec(`INSERT INTO document_texts VALUES ('d1', '医改')`);
    db.close();
  });

  it('0008 gives the pages of a library their place in the order of import', () => {
    const db = new BetterSqlite3(':memory:');
    for (const { version, sql } of migrations) if (version < 8) db.exec(sql);
    db.pragma('user_version = 7');
    for (const id of ['d2', 'd1'])
      db.exec(`INSERT INTO documents (id, name, origin, format, encoding, text_sha256, characters, imported_at)
        VALUES ('${id}', 'a.txt', '/a.txt', 'text', 'utf-8', '${id}', 2, '2026-01-01T00:00:00.000Z');
        INSERT INTO document_states (document_id, title, folded, script, verdict, verdict_status, suspicion, status,
          measures_accepted, measures_suggested, repairs_suggested)
        VALUES ('${id}', '', '', 'Hans', 'clean', 'suggested', 0, 'todo', 0, 0, 0)`);
    migrate(db);
    const order = db.prepare<[], string>(`SELECT document_id FROM document_states ORDER BY number`).pluck().all();
    expect(order).toEqual(['d2', 'd1']);
    db.close();
  });

  it('0009 leaves pages of before without provenance and keeps that of new ones', () => {
    const db = new BetterSqlite3(':memory:');
    for (const { version, sql } of migrations) if (version < 9) db.exec(sql);
    const columns = 'id, name, origin, format, encoding, text_sha256, characters, imported_at';
    const values = `'a.txt', '/a.txt', 'text', 'utf-8', hex(randomblob(8)), 2, '2026-01-01T00:00:00.000Z'`;
    db.exec(`INSERT INTO documents (${columns}) VALUES ('old', ${values})`);
    db.pragma('user_version = 8');
    migrate(db);
    db.exec(
      `INSERT INTO documents (${columns}, url, site, crawled_at) VALUES ('new', ${values}, 'http://a/', 'a', '2024-05-24')`,
    );
    expect(db.prepare(`SELECT url, site, crawled_at FROM documents ORDER BY number`).all()).toEqual([
      { url: null, site: null, crawled_at: null },
      { url: 'http://a/', site: 'a', crawled_at: '2024-05-24' },
    ]);
    db.close();
  });

  it('0014 lists a library in its usual order without sorting it', () => {
    const db = new BetterSqlite3(':memory:');
    migrate(db);
    const plan = db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT states.document_id FROM document_states AS states
         ORDER BY states.suspicion DESC, states.number LIMIT 50 OFFSET 1000`,
      )
      .all();
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('COVERING INDEX states_by_suspicion')]);
    db.close();
  });

  it('0010 brings a file of before without rules, and none has anything to do on its pages', () => {
    const db = new BetterSqlite3(':memory:');
    for (const { version, sql } of migrations) if (version < 10) db.exec(sql);
    db.exec(`INSERT INTO documents (id, name, origin, format, encoding, text_sha256, characters, imported_at)
      VALUES ('d1', 'a.txt', '/a.txt', 'text', 'utf-8', 'x', 2, '2026-01-01T00:00:00.000Z')`);
    db.pragma('user_version = 9');
    migrate(db);
    const store = { rules: rulesTable(db), hits: ruleHitsTable(db), due: projectionDueTable(db) };
    expect([store.rules.versions(), store.hits.ofDocument(1), store.due.count()]).toEqual([[], [], 0]);
    store.hits.add('key', [{ document: 1, spans: [{ start: 0, end: 2 }] }], [], 1);
    expect(store.hits.counts('key')).toEqual({ hits: 1, pages: 1, slow: 0, scannedTo: 1 });
    db.close();
  });

  it('0011 weighs pages by one index, and finds a sample in a log without reading it', () => {
    const db = new BetterSqlite3(':memory:');
    migrate(db);
    const plan = (sql: string): string =>
      db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail)
        .join();
    expect(plan(`SELECT number, verdict_status, verdict, verdict_score FROM document_states ORDER BY number`)).toBe(
      'SCAN document_states USING COVERING INDEX states_by_number',
    );
    expect(plan(`SELECT body FROM events WHERE type = 'triage.sample' ORDER BY position DESC LIMIT 1`)).toContain(
      'events_samples',
    );
    db.close();
  });

  it('0012 keeps of the measures those that somebody decided on', () => {
    const db = new BetterSqlite3(':memory:');
    for (const { sql } of migrations.slice(0, 11)) db.exec(sql);
    db.pragma('user_version = 11');
    db.exec(`INSERT INTO documents (id, name, origin, format, encoding, text_sha256, characters, imported_at)
      VALUES ('d1', 'a.txt', '/a.txt', 'text', 'utf-8', 'x', 2, '2026-01-01T00:00:00.000Z')`);
    for (const status of ['accepted', 'rejected', 'suggested'])
      db.exec(`INSERT INTO measures (document_id, measure_id, start, "end", code, status, body)
        VALUES ('d1', '${status}', 0, 1, 'a.b', '${status}', '{}')`);
    migrate(db);
    expect(db.prepare(`SELECT measure_id FROM measures`).pluck().all()).toEqual(['accepted', 'rejected']);
    db.close();
  });
});
