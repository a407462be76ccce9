import type { RunEvidence } from './run-evidence.ts';
import type { SpamReason } from './spam-run.ts';

/** Points a run needs, and what it needs on a page where another run has them. */
export const SURE = 3;
export const LIKELY = 1.2;

/** Coverage from which points count in full, and below which they hardly count. */
const DENSE = 0.45;
const THIN = 0.1;
/** Coverage that no sentence reaches. */
const FULL = 0.6;
/** What terms count in prose, where an article may be about them, and near no, one or more words of prosecution. */
const PROSE = 0.4;
/** Letters from which repetition tells. */
const LEAST_LETTERS = 20;
const GUARDED = [1, 0.5, 0.25];

/**
 * How many points of evidence a run has: a strong term counts 1, what other texts have too counts less, disguise and
 * ways to get in touch count more. Weights are set by hand on generated pages (tests/contamination).
 * @param guards how many words of an article about such advertisements stand around it
 */
export function runPoints(evidence: RunEvidence, guards: number): number {
  const { distinct, hidden, splits, coverage, listed, pieces, stuffed, offTopic, letters } = evidence;
  const terms = distinct.strong + 0.45 * distinct.weak + 0.55 * distinct.lure + 0.3 * distinct.pitch;
  const selling = distinct.lure + distinct.pitch;
  const kinds = distinct.strong + distinct.weak + selling;
  // Any page has ways to get in touch: they only tell beside an offer.
  const handles = Math.min(2, distinct.handle);
  const ways =
    0.9 * handles +
    (distinct.strong + distinct.lure > 0 || kinds >= 4 ? 0.4 : 0.1) * Math.min(4, distinct.domain) +
    0.15 * distinct.contact;
  const deal = handles > 0 && offTopic && (distinct.strong >= 1 || distinct.lure >= 1) ? 0.9 : 0;
  const disguise = 0.7 * Math.min(4, hidden) + obfuscation(splits, letters);
  const repeated = letters < LEAST_LETTERS ? 0 : stuffed >= 0.6 ? 1.7 : stuffed >= 0.35 ? 1 : 0;
  const inList = listed >= 0.5;
  const sells = selling + handles + distinct.domain > 0;
  // Several such words in a row about something the page does not speak of.
  const strange = offTopic && sells && distinct.strong >= 1 && kinds >= 3 ? 0.6 : 0;
  const shape = inList && pieces >= 3 ? 0.5 : 0;
  const said = repeated > 0 && selling > 0 ? repeated + 0.6 : repeated;
  const density = Math.min(1, Math.max(0.2, (coverage + stuffed / 2 - THIN) / (DENSE - THIN)));
  const points =
    (terms * (inList || coverage >= FULL || (offTopic && sells) ? 1 : PROSE) + said + shape + strange + deal) * density;
  if (kinds === 0 && disguise === 0) return 0;
  return (points + (kinds >= 2 ? ways : ways / 4) + disguise) * (GUARDED[Math.min(2, guards)] ?? 1);
}

/** Splitting signs by the density at which no honest text has them. */
function obfuscation(splits: number, letters: number): number {
  const density = splits / Math.max(1, letters);
  return splits >= 5 && density >= 0.12 ? Math.min(4, 1 + splits / 4) : 0;
}

/** The signal that weighed most. */
export function runReason({ distinct, hidden, splits, letters, listed, stuffed }: RunEvidence): SpamReason {
  if (hidden >= 3 || obfuscation(splits, letters) > 1) return 'obfuscated';
  if (distinct.strong >= 3 && listed >= 0.5) return 'seo-terms';
  if (distinct.handle > 0) return 'contact-ads';
  if (distinct.domain >= 3) return 'link-farm';
  if (distinct.strong + distinct.weak >= 3) return listed >= 0.5 ? 'seo-terms' : 'spun-text';
  return stuffed >= 0.35 ? 'keyword-stuffing' : 'list-shape';
}
