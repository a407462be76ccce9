import type { Database } from 'better-sqlite3';
import { MOST_HOLDERS } from '../../../../shared/text/repetition/repeated-line.ts';
import { LineFilter } from '../../repetition/line-filter.ts';

/** Lines read at a time into the filter. */
const READ = 20_000;
/** Lines of which it is remembered that enough hold them, about 100 bytes each. */
const REMEMBERED = 50_000;

/** Which clusters hold a line, the first few of each site. */
export function lineHoldersTable(db: Database) {
  const insert = db.prepare<[number, number, number]>(
    `INSERT INTO line_holders (fingerprint, site, cluster) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const onSite = db
    .prepare<[number, number], number>(
      `SELECT cluster FROM line_holders WHERE fingerprint = ? AND site = ? ORDER BY cluster`,
    )
    .pluck();
  const anywhere = db
    .prepare<[number, number], number>(`SELECT DISTINCT cluster FROM line_holders WHERE fingerprint = ? LIMIT ?`)
    .pluck();
  const has = db
    .prepare<[number, number, number], number>(
      `SELECT 1 FROM line_holders WHERE fingerprint = ? AND site = ? AND cluster = ?`,
    )
    .pluck();
  const fingerprints = db
    .prepare<[number, number], number>(
      `SELECT DISTINCT fingerprint FROM line_holders WHERE fingerprint > ? ORDER BY fingerprint LIMIT ?`,
    )
    .pluck();
  const count = db.prepare<[], number>(`SELECT count(*) FROM line_holders`).pluck();
  const clear = db.prepare(`DELETE FROM line_holders`);
  /** Every line that is added goes into it; it is asked only once it has been filled. */
  let filter: LineFilter | null = null;
  let isFilled = false;
  /** Holders of lines that so many hold that nobody else is noted. */
  const known = new Map<string, readonly number[]>();
  const remember = (key: string, enough: number, read: () => number[]): readonly number[] => {
    const before = known.get(key);
    if (before) return before;
    const holders = read();
    if (holders.length < enough) return holders;
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, holders);
    return holders;
  };
  const isNew = (fingerprint: number): boolean => isFilled && filter?.mayHold(fingerprint) === false;
  return {
    add(fingerprint: number, site: number, cluster: number): void {
      insert.run(fingerprint, site, cluster);
      filter?.add(fingerprint);
    },
    /** The clusters of a site that are known to hold a line. */
    onSite: (fingerprint: number, site: number): readonly number[] =>
      isNew(fingerprint) ? [] : remember(`${fingerprint} ${site}`, MOST_HOLDERS, () => onSite.all(fingerprint, site)),
    /** Clusters of any site that hold a line, one more than `MOST_HOLDERS` at most. */
    anywhere: (fingerprint: number): readonly number[] =>
      isNew(fingerprint)
        ? []
        : remember(`${fingerprint}`, MOST_HOLDERS + 1, () => anywhere.all(fingerprint, MOST_HOLDERS + 1)),
    has: (fingerprint: number, site: number, cluster: number): boolean =>
      has.get(fingerprint, site, cluster) !== undefined,
    count: (): number => count.get() ?? 0,
    /** Reads all lines, a part at each step, so that later most questions need not be asked of the file. */
    *fill(): Generator<void> {
      filter ??= new LineFilter();
      for (let last = -1; !isFilled; yield) {
        const lines = fingerprints.all(last, READ);
        for (const line of lines) filter.add(line);
        last = lines.at(-1) ?? last;
        isFilled = lines.length < READ;
      }
    },
    /** Gives the memory back; what is asked next is asked of the file. */
    forget(): void {
      filter = null;
      isFilled = false;
      known.clear();
    },
    /** Tells that a transaction is on disk, or was taken back with what was added in it. */
    ended(isOnDisk: boolean): void {
      if (!isOnDisk) known.clear();
    },
    clear(): void {
      clear.run();
      known.clear();
    },
  };
}
