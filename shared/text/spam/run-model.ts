import { NO_EVIDENCE, type RunEvidence } from './run-evidence.ts';

/** What `npm run train:spam` learned about runs of pieces. */
export interface RunWeights {
  /** Names of the features, as this version has them. */
  features: readonly string[];
  weights: readonly number[];
  bias: number;
  /** Log-odds from which a run is spam by itself, and from which it is on a page that has other spam. */
  sure: number;
  likely: number;
}

/** Letters from which a run is judged, and the share of hanzi: it is neither code nor another language. */
const LEAST_LETTERS = 8;
const LEAST_HANZI = 0.25;

/** Share of a run that says again what it said, from which that tells. */
const LEAST_STUFFED = 0.3;
/** Letters from which repetition tells. */
const LEAST_LIST = 24;
/** Signs of disguise from which they tell. */
const LEAST_SIGNS = 3;

const upTo = (most: number, value: number): number => Math.min(most, value) / most;

/** The features of a run by name, about 0 to 1 each. */
function features(evidence: RunEvidence, guards: number, points: number): Record<string, number> {
  const { distinct, letters, sales, pieces } = evidence;
  const long = Math.max(1, letters);
  const offer = upTo(3, distinct.handle + Math.min(1, distinct.domain));
  const sound = Math.max(-1, Math.min(1, (4 * sales) / (long + 8)));
  const away = 1 - upTo(0.4, evidence.known / long);
  const listed = evidence.listed >= 0.6 && pieces >= 3 ? 1 : 0;
  const signs = evidence.splits + evidence.spread + evidence.mixed + evidence.alien;
  const dressed = signs < LEAST_SIGNS ? 0 : upTo(0.3, signs / long);
  return {
    sound,
    sales: Math.max(-1, Math.min(1, sales / 24)),
    salesMuch: Math.max(0, Math.min(1, sales / 80)),
    soundAway: Math.max(0, sound) * away,
    soundOffer: Math.max(0, sound) * offer,
    salesShare: evidence.salesLetters / long,
    letters: upTo(5, Math.log1p(letters)),
    short: 1 - upTo(24, letters),
    handle: upTo(2, distinct.handle),
    handleAway: upTo(2, distinct.handle) * away,
    contact: upTo(3, distinct.contact),
    domain: upTo(4, distinct.domain),
    strong: upTo(4, distinct.strong),
    weak: upTo(5, distinct.weak),
    lure: upTo(4, distinct.lure),
    pitch: upTo(5, distinct.pitch),
    coverage: upTo(0.8, evidence.coverage),
    stuffed: evidence.stuffed,
    stuffedSound: evidence.stuffed * Math.max(0, sound),
    away,
    listed,
    listedAway: listed * away,
    listedSound: listed * Math.max(0, sound),
    pieces: upTo(3, Math.log1p(pieces)),
    duplicates: upTo(6, evidence.duplicates),
    hidden: upTo(3, evidence.hidden),
    dressed,
    dressedSound: dressed * Math.max(0, sound),
    loudest: upTo(5, evidence.loudest),
    numbers: upTo(2, evidence.numbers),
    offices: upTo(2, evidence.offices),
    contactSound: upTo(1, distinct.contact + distinct.handle + evidence.numbers) * Math.max(0, sound),
    guards: upTo(3, guards),
    points: upTo(4, points),
  };
}

export const RUN_FEATURES: readonly string[] = Object.keys(features(NO_EVIDENCE, 0, 0));

/** The numbers of a run, in the order of RUN_FEATURES. */
export function runFeatures(evidence: RunEvidence, guards: number, points: number): number[] {
  return Object.values(features(evidence, guards, points));
}

/**
 * Whether the model can judge a run: honest pages advertise too, so that besides the language something must speak for
 * spam (a way to get in touch that offices do not give, a disguise, a list for search engines, pushy promises).
 */
export function isJudged({ letters, hanzi, distinct, numbers, offices, ...run }: RunEvidence): boolean {
  if (letters < LEAST_LETTERS || hanzi < LEAST_HANZI * letters) return false;
  if (offices > 0 && distinct.handle + numbers === 0) return false;
  const reached = distinct.handle + numbers + distinct.domain > 0;
  const signs = run.hidden + run.splits + run.spread + run.mixed + run.alien;
  const again = run.stuffed >= LEAST_STUFFED && letters >= LEAST_LIST;
  const listed = run.listed >= 0.6 && run.pieces >= 6 && (run.stuffed >= LEAST_STUFFED / 2 || distinct.lure > 0);
  // What sounds like anything but an offer repeats itself for other reasons.
  const forSearch = run.duplicates >= 2 || (run.sales > 0 && (again || listed));
  return reached || signs >= LEAST_SIGNS || forSearch || distinct.lure >= 2;
}

/** Judges runs by everything known of them: a logistic model over RUN_FEATURES. */
export class RunModel {
  readonly sure: number;
  readonly likely: number;
  readonly #weights: readonly number[];
  readonly #bias: number;

  /** @throws Error when the weights were made for other features */
  constructor({ features: names, weights, bias, sure, likely }: RunWeights) {
    if (names.join() !== RUN_FEATURES.join() || weights.length !== names.length)
      throw new Error('the weights for runs of spam are for other features: train them again');
    this.#weights = weights;
    this.#bias = bias;
    this.sure = sure;
    this.likely = likely;
  }

  /** Log-odds that the run is spam; −∞ for what it cannot judge. */
  logit(evidence: RunEvidence, guards: number, points: number): number {
    if (!isJudged(evidence)) return -Infinity;
    return runFeatures(evidence, guards, points).reduce(
      (sum, value, index) => sum + value * (this.#weights[index] ?? 0),
      this.#bias,
    );
  }
}
