import type { Database } from 'better-sqlite3';

/** The site of pages of which none is known. */
export const UNKNOWN_SITE = 0;

/** Sites of pages, with how many pages each has, near-duplicates counted once. */
export function sitesTable(db: Database) {
  const insert = db.prepare<[string]>(`INSERT INTO sites (name, clusters) VALUES (?, 0) ON CONFLICT DO NOTHING`);
  const id = db.prepare<[string], number>(`SELECT id FROM sites WHERE name = ?`).pluck();
  const clusters = db.prepare<[number], number>(`SELECT clusters FROM sites WHERE id = ?`).pluck();
  const grow = db.prepare<[number]>(`UPDATE sites SET clusters = clusters + 1 WHERE id = ?`);
  const all = db.prepare<[], { id: number; name: string; clusters: number }>(
    `SELECT id, name, clusters FROM sites ORDER BY id`,
  );
  const empty = db.prepare(`UPDATE sites SET clusters = 0`);
  return {
    /** The number of a site; a site without pages is not there yet and gets none. */
    find: (name: string | null): number => (name === null ? UNKNOWN_SITE : (id.get(name) ?? UNKNOWN_SITE)),
    add(name: string | null): number {
      if (name === null) return UNKNOWN_SITE;
      insert.run(name);
      return this.find(name);
    },
    clusters: (site: number): number => clusters.get(site) ?? 0,
    /** One more page that is no near-duplicate of another of the site. */
    grow(site: number): void {
      grow.run(site);
    },
    all: () => all.all(),
    /** Forgets how many pages each has, before they are counted anew. */
    empty(): void {
      empty.run();
    },
  };
}
