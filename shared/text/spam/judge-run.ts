import type { RunEvidence } from './run-evidence.ts';
import type { SpamReason } from './spam-run.ts';

/** Points a run needs for certain, and what it may need on a page where another run has them (see pointsNeeded). */
export const SURE = 3;
export const LIKELY = 1.4;

/** Coverage from which points count in full, and below which they hardly count; coverage that no sentence reaches. */
const DENSE = 0.45;
const THIN = 0.15;
const FULL = 0.6;
/** What terms count in prose and in lists on the page's own topic: an article may be about them. */
const PROSE = 0.4;
const ON_TOPIC = 0.8;
/** What all points count near no, one, or more words of prosecution. */
const GUARDED = [1, 0.5, 0.25];
/** Letters from which repetition tells. */
const LEAST_LETTERS = 20;
/** Mean lengths of a list's items: longer ones are names rather than search terms, short ones need no bars (letters). */
const LONG_ITEM = 10;
const SHORT_ITEM = 8;

/**
 * How many points of evidence a run has: a strong term counts 1, what other texts have too counts less, disguise and
 * ways to get in touch count more. Weights are set by hand on generated pages (tests/contamination).
 * @param guards how many words of an article about such advertisements stand around it
 */
export function runPoints(evidence: RunEvidence, guards: number): number {
  const { distinct, coverage, stuffed, offTopic } = evidence;
  const selling = distinct.lure + distinct.pitch;
  const kinds = distinct.strong + distinct.weak + selling;
  const sells = selling + distinct.handle + distinct.domain > 0;
  const shape = shapePoints(evidence, selling);
  const disguise = disguisePoints(evidence);
  if (kinds === 0 && disguise === 0 && shape.bare === 0) return 0;
  const terms = distinct.strong + 0.45 * distinct.weak + 0.55 * distinct.lure + 0.3 * distinct.pitch;
  // Several such words in a row about something the page does not speak of.
  const strange = offTopic && sells && distinct.strong >= 1 && kinds >= 3 ? 0.6 : 0;
  const offers = distinct.strong + distinct.lure > 0 || distinct.pitch >= 2;
  const deal = distinct.handle > 0 && offTopic && offers ? 1.2 : 0;
  const loose = isList(evidence) || coverage >= FULL || (offTopic && sells);
  const weight = loose ? (offTopic ? 1 : ON_TOPIC) : PROSE;
  const density = Math.min(1, Math.max(0.2, (coverage + stuffed / 2 - THIN) / (DENSE - THIN)));
  const said = (terms * weight + shape.list + strange + deal) * density;
  // Any page has ways to get in touch: they only tell beside an offer.
  const ways = wayPoints(evidence, kinds) * (kinds >= 2 ? 1 : 0.25);
  return (said + shape.bare + ways + disguise) * (GUARDED[Math.min(2, guards)] ?? 1);
}

/** What a run needs on a page that has spam for certain: sentences may still be an article's own. */
export function pointsNeeded(evidence: RunEvidence): number {
  const { distinct, hidden, offTopic } = evidence;
  const advertises = isList(evidence) || hidden + distinct.handle + distinct.lure > 0;
  return offTopic && advertises ? LIKELY : SURE;
}

/** Commas part the items of some lists: then these are short, and many. */
function isList({ listed, pieces, letters, offTopic }: RunEvidence): boolean {
  return listed >= 0.5 || (pieces >= 6 && letters <= SHORT_ITEM * pieces && offTopic);
}

/** Points of form: `list` for what needs words beside it, `bare` for what tells by itself. */
function shapePoints(evidence: RunEvidence, selling: number): { list: number; bare: number } {
  const { pieces, duplicates, stuffed, letters, distinct } = evidence;
  const inList = isList(evidence);
  const repeated = letters < LEAST_LETTERS ? 0 : stuffed >= 0.6 ? 1.7 : stuffed >= 0.35 ? 1 : 0;
  const offered = repeated > 0 && selling > 0 ? repeated + 0.6 : repeated;
  // Names of departments share their beginnings, but are longer than what is searched for.
  const stuffing = inList && letters > LONG_ITEM * pieces ? offered / 2 : offered;
  const again = inList && pieces >= 6 ? 0.5 * Math.min(5, duplicates) : 0;
  return { list: stuffing + (inList && pieces >= 3 ? 0.5 : 0), bare: again + (distinct.domain >= 4 ? 2.6 : 0) };
}

function wayPoints({ distinct }: RunEvidence, kinds: number): number {
  const site = distinct.strong + distinct.lure > 0 || kinds >= 4 ? 0.4 : 0.1;
  return 0.9 * Math.min(2, distinct.handle) + site * Math.min(4, distinct.domain) + 0.15 * distinct.contact;
}

function disguisePoints({ hidden, splits, spread, mixed, letters }: RunEvidence): number {
  const spaced = hidden > 0 ? obfuscation(spread, letters) / 2 : 0;
  const latin = mixed >= 3 && mixed >= 0.06 * letters ? 0.6 * Math.min(6, mixed) : 0;
  return 0.7 * Math.min(4, hidden) + obfuscation(splits, letters) + spaced + latin;
}

/** Splitting signs by the density at which no honest text has them. */
function obfuscation(splits: number, letters: number): number {
  const density = splits / Math.max(1, letters);
  return splits >= 5 && density >= 0.12 ? Math.min(4, 1 + splits / 4) : 0;
}

/** The signal that weighed most. */
export function runReason(evidence: RunEvidence): SpamReason {
  const { distinct, hidden, splits, letters, mixed, stuffed } = evidence;
  if (hidden >= 3 || obfuscation(splits, letters) > 1) return 'obfuscated';
  const inList = isList(evidence);
  if (distinct.strong >= 3 && inList) return 'seo-terms';
  if (mixed >= 3) return 'obfuscated';
  if (distinct.handle > 0) return 'contact-ads';
  if (distinct.domain >= 3) return 'link-farm';
  if (distinct.strong + distinct.weak >= 3) return inList ? 'seo-terms' : 'spun-text';
  return stuffed >= 0.35 ? 'keyword-stuffing' : 'list-shape';
}
