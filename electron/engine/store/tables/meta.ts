import type { Database } from 'better-sqlite3';

/** Small facts about the project that are not in the log. */
export function metaTable(db: Database) {
  const get = db.prepare<[string], string>(`SELECT value FROM meta WHERE key = ?`).pluck();
  const set = db.prepare<[string, string]>(
    `INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  const remove = db.prepare<[string]>(`DELETE FROM meta WHERE key = ?`);
  return {
    get: (key: string): string | undefined => get.get(key),
    set(key: string, value: string): void {
      set.run(key, value);
    },
    delete(key: string): void {
      remove.run(key);
    },
  };
}
