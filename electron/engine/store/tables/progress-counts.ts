import type { Database } from 'better-sqlite3';
import type { VerdictLabel } from '../../../../shared/text/model.ts';

/** Days with finished pages that are told. */
const MOST_DAYS = 90;

export interface SourceCount {
  key: string | null;
  pages: number;
  done: number;
  inProgress: number;
}
export interface MeasuredCount {
  key: string | null;
  pages: number;
  measures: number;
}

/** Counts over all pages, each answered from one index. */
export function progressCounts(db: Database) {
  const sources = db.prepare<[], SourceCount>(
    `SELECT source AS key, count(*) AS pages, sum(status = 'done') AS done, sum(status = 'inProgress') AS inProgress
     FROM document_states GROUP BY source ORDER BY pages DESC, source`,
  );
  const reviewers = db.prepare<[], { key: string; done: number; lastWeek: number; lastAt: string }>(
    `SELECT done_by AS key, count(*) AS done, max(done_at) AS lastAt,
       sum(date(done_at, 'localtime') > date('now', 'localtime', '-7 days')) AS lastWeek
     FROM document_states WHERE done_by IS NOT NULL GROUP BY done_by ORDER BY done DESC, done_by`,
  );
  const days = db.prepare<[number], { day: string; done: number }>(
    `SELECT date(done_at, 'localtime') AS day, count(*) AS done FROM document_states
     WHERE done_at IS NOT NULL GROUP BY day ORDER BY day DESC LIMIT ?`,
  );
  const verdicts = db.prepare<[], { key: VerdictLabel; decided: number; proposed: number }>(
    `SELECT verdict AS key, sum(verdict_status = 'decided') AS decided, sum(verdict_status <> 'decided') AS proposed
     FROM document_states GROUP BY verdict`,
  );
  const years = db.prepare<[], MeasuredCount>(
    `SELECT substr(published_at, 1, 4) AS key, count(*) AS pages, sum(measures_accepted) AS measures
     FROM document_states GROUP BY key ORDER BY key IS NULL, key`,
  );
  const regions = db.prepare<[], MeasuredCount & { code: string | null }>(
    `SELECT substr(region_code, 1, 2) || '0000' AS code, CASE WHEN region_code IS NULL THEN region END AS key,
       count(*) AS pages, sum(measures_accepted) AS measures
     FROM document_states GROUP BY code, key ORDER BY measures DESC, pages DESC, code, key`,
  );
  const unread = db.prepare<[], number>(`SELECT count(*) FROM document_states WHERE gain IS NULL`).pluck();
  const today = db.prepare<[], string>(`SELECT date('now', 'localtime')`).pluck();
  const changes = db.prepare<[], number>(`SELECT total_changes()`).pluck();
  return {
    sources: () => sources.all(),
    reviewers: () => reviewers.all(),
    days: () => days.all(MOST_DAYS).reverse(),
    verdicts: () => verdicts.all(),
    years: () => years.all(),
    regions: () => regions.all(),
    unread: (): number => unread.get() ?? 0,
    today: (): string => today.get() ?? '',
    /** Rises with every row that this process has written: the same number, the same counts. */
    changes: (): number => changes.get() ?? 0,
  };
}
