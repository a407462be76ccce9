import type { Database } from 'better-sqlite3';
import type { TriageRow } from '../../../../shared/contract/schemas/triage.ts';
import { VERDICTS, type VerdictLabel } from '../../../../shared/text/model.ts';
import { TRIAGE_SAMPLE } from '../../triage/sample-event.ts';

/** Verdicts that say that a page holds spam. */
export const BAD = `('contaminated', 'spam')`;

/** A page as triage lists it, with its number in the order of import. */
export type ListedPage = Omit<TriageRow, 'copies' | 'excerpt'> & { number: number; cluster: number | null };

/** A page as triage weighs it: its number, whether a reviewer judged it, its verdict and how sure the machine is of it. */
export interface WeighedPage {
  number: number;
  isDecided: boolean;
  verdict: VerdictLabel;
  score: number;
}

/** How sure the machine is where an earlier version did not say. */
const UNSURE = 0.5;
/** Just below 1. */
const SUREST = 0.9999;

/** All that a page is weighed by in one number, three times as fast to read as rows of four: the score is its fraction. */
const packed = `number * 8 + (verdict_status = 'decided') * 4
  + CASE verdict ${VERDICTS.map((label, index) => `WHEN '${label}' THEN ${index}`).join(' ')} END
  + min(coalesce(verdict_score, ${UNSURE}), ${SUREST})`;

function unpacked(value: number): WeighedPage {
  const whole = Math.floor(value);
  const verdict = VERDICTS[whole & 3] ?? 'clean';
  return { number: Math.floor(whole / 8), isDecided: (whole & 4) !== 0, verdict, score: value - whole };
}

export interface DatedCount {
  key: string | null;
  pages: number;
  decided: number;
  proposed: number;
}

const listed = `states.number, states.document_id AS id, states.title, sites.name AS site, states.verdict,
  states.verdict_status AS verdictStatus, states.verdict_score AS score, prints.cluster
  FROM document_states AS states
  LEFT JOIN page_prints AS prints ON prints.document = states.number
  LEFT JOIN sites ON sites.id = prints.site`;

const infected = `count(*) AS pages,
  sum(states.verdict IN ${BAD} AND states.verdict_status = 'decided') AS decided,
  sum(states.verdict IN ${BAD} AND states.verdict_status <> 'decided') AS proposed`;

/** What triage asks of pages, sites and samples. */
export function triageTable(db: Database) {
  const weighed = db.prepare<[], number>(`SELECT ${packed} FROM document_states ORDER BY number`).pluck();
  const sites = db
    .prepare<[number], [number, number]>(`SELECT document, site FROM page_prints WHERE document > ? ORDER BY document`)
    .raw();
  const page = db.prepare<[number], ListedPage>(`SELECT ${listed} WHERE states.number = ?`);
  const members = db.prepare<[number, number, number, number], ListedPage>(
    `SELECT ${listed} WHERE prints.cluster = ? AND prints.document <> ? ORDER BY prints.document LIMIT ? OFFSET ?`,
  );
  const copies = db.prepare<[number, number], { all: number; open: number | null }>(
    `SELECT count(*) AS "all", sum(states.verdict_status <> 'decided') AS open FROM page_prints AS prints
     JOIN document_states AS states ON states.number = prints.document
     WHERE prints.cluster = ? AND prints.document <> ?`,
  );
  const lastSample = db.prepare<[], { position: number; at: string; body: string }>(
    `SELECT position, at, body FROM events WHERE type = '${TRIAGE_SAMPLE}' ORDER BY position DESC LIMIT 1`,
  );
  // A page that was judged before the draw and again after it is none of those that the sample was drawn from.
  const judgedSince = db.prepare<[{ position: number; last: number }], { judged: number; bad: number | null }>(
    `SELECT count(*) AS judged, sum(states.verdict IN ${BAD}) AS bad FROM document_states AS states
     WHERE states.verdict_status = 'decided' AND states.number <= @last
       AND states.document_id IN (SELECT document_id FROM events WHERE position > @position AND type = 'verdict.set')
       AND NOT EXISTS (SELECT 1 FROM events JOIN commands USING (command_id)
         WHERE events.document_id = states.document_id AND events.type = 'verdict.set'
           AND events.position < @position AND commands.state = 'active')`,
  );
  const verdicts = db.prepare<[string], { number: number; isDecided: 0 | 1; isBad: 0 | 1 }>(
    `SELECT states.number, states.verdict_status = 'decided' AS isDecided, states.verdict IN ${BAD} AS isBad
     FROM json_each(?) AS drawn JOIN document_states AS states ON states.document_id = drawn.value ORDER BY drawn.key`,
  );
  const published = db.prepare<[], DatedCount>(
    `SELECT substr(states.published_at, 1, 7) AS key, ${infected} FROM document_states AS states
     GROUP BY key ORDER BY key IS NULL, key`,
  );
  const crawled = db.prepare<[], DatedCount>(
    `SELECT substr(documents.crawled_at, 1, 7) AS key, ${infected} FROM document_states AS states
     JOIN documents ON documents.number = states.number GROUP BY key ORDER BY key IS NULL, key`,
  );
  const siteName = db.prepare<[number], string>(`SELECT name FROM sites WHERE id = ?`).pluck();
  return {
    /** Every page in the order of import. */
    *weighed(): Generator<WeighedPage> {
      for (const value of weighed.all()) yield unpacked(value);
    },
    /** Document and site of the pages after a number. */
    sites: (after: number): [number, number][] => sites.all(after),
    page: (number: number): ListedPage | undefined => page.get(number),
    /** Other pages of a cluster, in the order of import. */
    members: (cluster: number, number: number, offset: number, limit: number): ListedPage[] =>
      members.all(cluster, number, limit, offset),
    /** How many other pages a cluster has, and how many of these nobody has judged. */
    copies(cluster: number | null, number: number): { all: number; open: number } {
      const found = cluster === null ? undefined : copies.get(cluster, number);
      return { all: found?.all ?? 0, open: found?.open ?? 0 };
    },
    lastSample: () => lastSample.get(),
    /** Of the pages up to a number that nobody had judged at a position of the log: how many are judged, and how. */
    judgedSince(position: number, last: number): { judged: number; bad: number } {
      const found = judgedSince.get({ position, last });
      return { judged: found?.judged ?? 0, bad: found?.bad ?? 0 };
    },
    /** Whether some pages are judged, and contaminated, in the order given. */
    verdicts: (documentIds: readonly string[]) => verdicts.all(JSON.stringify(documentIds)),
    published: (): DatedCount[] => published.all(),
    crawled: (): DatedCount[] => crawled.all(),
    siteName: (site: number): string | null => siteName.get(site) ?? null,
  };
}
