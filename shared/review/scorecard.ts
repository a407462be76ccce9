import type { PageAnalysis } from '../text/model.ts';
import { FIELD_NAMES } from '../text/model.ts';
import type { DocumentReview, ReviewedMeasure } from './review-state.ts';

/** What proposals are counted by. */
export const SCORE_GROUPS = ['code', 'extractor', 'field', 'verdict', 'block', 'week'] as const;
export type ScoreGroup = (typeof SCORE_GROUPS)[number];

/** What became of the machine's proposals, and what it did not propose. */
export interface Tally {
  /** Taken as they were. */
  accepted: number;
  /** Taken with another span, code or value. */
  corrected: number;
  rejected: number;
  /** Set by a reviewer where the machine proposed nothing. */
  missed: number;
  /** Proposals nobody has decided on, on pages that somebody has worked on. */
  open: number;
}

/** A share with its 95 % interval, each 0 to 1. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

export interface ScoreRow extends Tally {
  group: ScoreGroup;
  /** A code, an extractor's reason, a field, a verdict, a kind of block, or a week (`2026-W47`). */
  key: string;
  /** Share of the decided proposals that were right; null where none was decided. */
  precision: Estimate | null;
  /** Share of what reviewers kept that the machine had proposed; null where nothing can be missed or nothing was kept. */
  recall: Estimate | null;
}

/** Groups in which a proposal taken with another span still was worth making. */
const SPAN_GROUPS: ReadonlySet<ScoreGroup> = new Set(['code', 'extractor', 'week']);
/** An extractor can only be blamed for what it proposes. */
const NO_RECALL: ReadonlySet<ScoreGroup> = new Set(['extractor', 'block']);

/** Adds up what reviewers made of the machine's proposals, page by page. */
export class Scorecard {
  readonly #tallies = new Map<string, { group: ScoreGroup; key: string; tally: Tally }>();
  #pages = 0;

  /** Pages added so far. */
  get pages(): number {
    return this.#pages;
  }

  /** Adds one page that somebody has worked on, last at `at` (UTC, ISO 8601). */
  add(analysis: PageAnalysis, proposals: readonly ReviewedMeasure[], review: DocumentReview, at: string): void {
    this.#pages++;
    this.#addMeasures(proposals, review, weekOf(at));
    this.#addFields(analysis, review);
    this.#addVerdict(analysis, review);
    if (review.status === 'done') this.#addBlocks(analysis, review);
  }

  /** The rows of every group, those with most decisions first. */
  rows(): ScoreRow[] {
    const rows = [...this.#tallies.values()].map(({ group, key, tally }): ScoreRow => {
      const right = tally.accepted + (SPAN_GROUPS.has(group) ? tally.corrected : 0);
      const decided = tally.accepted + tally.corrected + tally.rejected;
      return {
        group,
        key,
        ...tally,
        precision: estimate(right, decided),
        recall: NO_RECALL.has(group) ? null : estimate(right, right + tally.missed),
      };
    });
    const weight = (row: ScoreRow): number => row.accepted + row.corrected + row.rejected + row.missed;
    return rows.sort(
      (a, b) =>
        SCORE_GROUPS.indexOf(a.group) - SCORE_GROUPS.indexOf(b.group) ||
        (a.group === 'week' ? (a.key < b.key ? -1 : 1) : weight(b) - weight(a)) ||
        (a.key < b.key ? -1 : 1),
    );
  }

  #count(group: ScoreGroup, key: string, what: keyof Tally): void {
    const name = `${group} ${key}`;
    const known = this.#tallies.get(name);
    const tally = known?.tally ?? { accepted: 0, corrected: 0, rejected: 0, missed: 0, open: 0 };
    tally[what]++;
    if (!known) this.#tallies.set(name, { group, key, tally });
  }

  #addMeasures(proposals: readonly ReviewedMeasure[], review: DocumentReview, week: string): void {
    const proposed = new Map(proposals.map((measure) => [measure.id, measure]));
    for (const measure of review.measures) {
      const proposal = proposed.get(measure.id);
      if (!proposal) {
        if (measure.status !== 'accepted') continue;
        this.#count('code', measure.code, 'missed');
        this.#count('week', week, 'missed');
        continue;
      }
      const outcome = outcomeOf(proposal, measure);
      const recoded = outcome === 'corrected' && measure.code !== proposal.code;
      this.#count('extractor', proposal.reason ?? '', outcome);
      this.#count('week', week, outcome);
      this.#count('code', proposal.code, recoded ? 'rejected' : outcome);
      if (recoded) this.#count('code', measure.code, 'missed');
    }
  }

  #addFields({ fields }: PageAnalysis, review: DocumentReview): void {
    for (const name of FIELD_NAMES) {
      const field = review.fields[name];
      if (!fields[name]) {
        if (field?.status === 'corrected') this.#count('field', name, 'missed');
      } else if (field?.status === 'accepted') this.#count('field', name, 'accepted');
      else if (field?.status === 'corrected') this.#count('field', name, 'corrected');
      else if (field?.status === 'cleared') this.#count('field', name, 'rejected');
      else this.#count('field', name, 'open');
    }
  }

  #addVerdict({ verdict }: PageAnalysis, review: DocumentReview): void {
    if (review.verdict.status !== 'decided') this.#count('verdict', verdict.label, 'open');
    else if (review.verdict.label === verdict.label) this.#count('verdict', verdict.label, 'accepted');
    else {
      this.#count('verdict', verdict.label, 'rejected');
      this.#count('verdict', review.verdict.label, 'missed');
    }
  }

  /** Nobody confirms each block, so those of a page called done count as accepted unless they were changed. */
  #addBlocks({ blocks }: PageAnalysis, review: DocumentReview): void {
    const kept = new Set(
      review.blocks.map(({ start, end, kind, kept: isKept }) => `${start} ${end} ${kind} ${isKept}`),
    );
    for (const { start, end, kind, kept: isKept } of blocks) {
      this.#count('block', kind, kept.has(`${start} ${end} ${kind} ${isKept}`) ? 'accepted' : 'corrected');
    }
  }
}

function outcomeOf(
  proposal: ReviewedMeasure,
  measure: ReviewedMeasure,
): 'accepted' | 'corrected' | 'rejected' | 'open' {
  if (measure.status === 'suggested') return 'open';
  if (measure.status === 'rejected') return 'rejected';
  const { start, end, gaps, code } = measure;
  const same = start === proposal.start && end === proposal.end && !gaps && code === proposal.code;
  return same ? 'accepted' : 'corrected';
}

/** Two-sided 95 %. */
const Z = 1.959964;

/** A share and its interval (Wilson 1927), which holds for few cases too; null for no case. */
export function estimate(hits: number, cases: number): Estimate | null {
  if (cases === 0) return null;
  const value = hits / cases;
  const centre = (value + Z ** 2 / (2 * cases)) / (1 + Z ** 2 / cases);
  const reach = (Z / (1 + Z ** 2 / cases)) * Math.sqrt((value * (1 - value)) / cases + Z ** 2 / (4 * cases ** 2));
  return { value, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

const DAY = 86_400_000;

/** The week of a day by ISO 8601, e.g. `2026-W47`. */
export function weekOf(at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  // The Thursday of a week decides which year it belongs to.
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * DAY);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / DAY / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
