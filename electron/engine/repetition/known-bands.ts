import type { Database } from 'better-sqlite3';
import { lshBands } from '../../../shared/text/repetition/lsh-bands.ts';
import { unpackSignature } from '../store/tables/page-prints.ts';
import { BandIndex } from './band-index.ts';

/** Pages read at a time, some 20 ms. */
const READ = 2_000;

/** The bands of the first document of each cluster, read from the stored signatures when first asked for. */
export function knownBands(db: Database) {
  const after = db.prepare<[number, number], { document: number; signature: Buffer }>(
    `SELECT document, signature FROM page_prints
     WHERE document > ? AND cluster = document AND signature IS NOT NULL ORDER BY document LIMIT ?`,
  );
  let index: BandIndex | null = null;
  /** The last document that is in the index or has no bands to be there. */
  let last = 0;
  let isFilled = false;
  /** Whether something was added that is not on disk yet. */
  let isOpen = false;
  const forget = (): void => {
    index = null;
    last = 0;
    isFilled = false;
  };
  /** Reads all signatures, a part at each step; those that another reads meanwhile are not read twice. */
  function* fill(): Generator<void> {
    while (!isFilled) {
      index ??= new BandIndex();
      const rows = after.all(last, READ);
      for (const { document, signature } of rows) index.add(lshBands(unpackSignature(signature)), document);
      last = rows.at(-1)?.document ?? last;
      isFilled = rows.length < READ;
      yield;
    }
  }
  const filled = (): BandIndex => {
    for (const _ of fill());
    index ??= new BandIndex();
    return index;
  };
  return {
    fill,
    /** Adds the first document of a new cluster, whose number is above all others. */
    add(bands: readonly number[], cluster: number): void {
      filled().add(bands, cluster);
      last = cluster;
      isOpen = true;
    },
    /** The `limit` clusters that have most of these bands, of equal ones the oldest. */
    holders: (bands: readonly number[], limit: number): number[] => filled().holders(bands, limit),
    /** Tells that a transaction is on disk, or was taken back with what was added in it. */
    ended(isOnDisk: boolean): void {
      if (isOpen && !isOnDisk) forget();
      isOpen = false;
    },
    /** Gives the memory back, or forgets clusters before they are made anew; what is asked next is read again. */
    forget,
  };
}
