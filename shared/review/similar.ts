import type { Span } from '../text/model.ts';
import { type Letters, letterText } from './letters.ts';

/** A raw range that says the same as a quote, or almost. */
export interface Similar extends Span {
  /** 1 where the letters are the same, else the Dice coefficient of the pairs of letters, from `LEAST_LIKE` up. */
  likeness: number;
}

/** From this likeness on, a passage counts as a variant. */
export const LEAST_LIKE = 0.6;

/** Quotes with fewer letters are looked for as they are: a pair or two say nothing of likeness. */
const SHORTEST_VARIED = 4;
/**
 * Share of the quote's pairs that a stretch of the quote's length must hold to be looked at. A shorter passage of
 * likeness .6 holds at least 3/7 of them.
 */
const WORTH_A_LOOK = 0.42;
/** How far beyond a stretch of the quote's length a variant may reach, in parts of that length. */
const REACH = 0.4;
/** What an end that is also an end of a clause is worth, on the scale of likeness. */
const CLAUSE_EDGE = 0.05;
/** Places and ends that are looked at more closely. */
const MOST_PLACES = 60;
const MOST_ENDS = 5;

interface Window {
  /** Of letters, half-open. */
  from: number;
  to: number;
  likeness: number;
}

const overlaps = (a: Window, b: Window): boolean => a.from < b.to && b.from < a.to;
const bestFirst = (a: Window, b: Window): number => b.likeness - a.likeness || a.from - b.from;
const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** What the wording of a quote is compared by: its letters, and how often each pair of them occurs. */
export class QuoteShape {
  readonly #text: string;
  /** By code unit: the number of a letter of the quote from 1 on; 0 for all others. */
  readonly #numbers = new Uint16Array(0x10000);
  /** One more than the number of different letters. */
  readonly #size: number;
  /** By two numbers of letters: the number of their pair from 1 on; 0 where the quote has no such pair. */
  readonly #pairs: Uint32Array;
  /** By number of pair: how often the quote has it. */
  readonly #wanted: Uint32Array;

  constructor(letters: Letters) {
    const { units } = letters;
    this.#text = letterText(letters);
    let size = 1;
    for (const unit of units) if (this.#numbers[unit] === 0) this.#numbers[unit] = size++;
    this.#size = size;
    this.#pairs = new Uint32Array(size * size);
    this.#wanted = new Uint32Array(units.length + 1);
    let pairs = 0;
    for (let at = 1; at < units.length; at++) {
      const slot = this.#number(units, at - 1) * size + this.#number(units, at);
      const known = this.#pairs[slot] ?? 0;
      const pair = known === 0 ? ++pairs : known;
      this.#pairs[slot] = pair;
      this.#wanted[pair] = (this.#wanted[pair] ?? 0) + 1;
    }
  }

  /** Whether a page may hold the quote or a variant: quick, so that most pages need no closer look. */
  mayStandIn(letters: Letters): boolean {
    if (!this.#isVaried) return this.#text !== '' && letterText(letters).includes(this.#text);
    return this.#places(this.#pairsIn(letters), true).length > 0;
  }

  /** Where the quote or a variant stands, best first, without overlaps. `raw` is what the letters were read from. */
  find(raw: string, letters: Letters): Similar[] {
    const found: Window[] = this.#exact(letterText(letters));
    if (this.#isVaried) {
      const pairs = this.#pairsIn(letters);
      const variants = this.#places(pairs, false).map((place) => this.#fit(letters, pairs, place));
      for (const window of variants.sort(bestFirst))
        if (window.likeness >= LEAST_LIKE && !found.some((other) => overlaps(window, other))) found.push(window);
    }
    return found.flatMap((window) => toRaw(raw, letters, window));
  }

  get #isVaried(): boolean {
    return this.#text.length >= SHORTEST_VARIED;
  }

  #number(units: Uint16Array, at: number): number {
    return this.#numbers[units[at] ?? 0] ?? 0;
  }

  /** For each letter the number of the quote's pair that ends with it, 0 where the quote has no such pair. */
  #pairsIn({ units }: Letters): Uint32Array {
    const pairs = new Uint32Array(units.length);
    let before = 0;
    for (let at = 0; at < units.length; at++) {
      const number = this.#number(units, at);
      // A letter that the quote lacks leads to a slot that is always empty.
      pairs[at] = this.#pairs[before * this.#size + number] ?? 0;
      before = number;
    }
    return pairs;
  }

  #exact(text: string): Window[] {
    const found: Window[] = [];
    if (this.#text === '') return found;
    const { length } = this.#text;
    for (let from = text.indexOf(this.#text); from >= 0; from = text.indexOf(this.#text, from + length))
      found.push({ from, to: from + length, likeness: 1 });
    return found;
  }

  /**
   * Where stretches of the quote's length begin that hold enough of its pairs, those with most of them first; of
   * neighbours that share half of their letters only the best.
   *
   * @param any whether to stop at the first, whichever that is
   */
  #places(pairs: Uint32Array, any: boolean): number[] {
    const { length } = this.#text;
    const least = Math.ceil(WORTH_A_LOOK * (length - 1));
    const inside = new Uint32Array(this.#wanted.length);
    const good: { from: number; shared: number }[] = [];
    let shared = 0;
    for (let at = 1; at < pairs.length; at++) {
      const entering = pairs[at] ?? 0;
      if (entering > 0) {
        const count = inside[entering] ?? 0;
        inside[entering] = count + 1;
        if (count < (this.#wanted[entering] ?? 0)) shared++;
      }
      // The pair that ends with the first letter of the stretch has its other half outside.
      const leaving = at >= length ? (pairs[at - length + 1] ?? 0) : 0;
      if (leaving > 0) {
        const count = inside[leaving] ?? 0;
        inside[leaving] = count - 1;
        if (count <= (this.#wanted[leaving] ?? 0)) shared--;
      }
      if (shared < least) continue;
      if (any) return [at];
      good.push({ from: Math.max(0, at - length + 1), shared });
    }
    const taken: number[] = [];
    for (const { from } of good.sort((a, b) => b.shared - a.shared || a.from - b.from)) {
      if (taken.length >= MOST_PLACES) break;
      if (taken.every((other) => Math.abs(other - from) * 2 >= length)) taken.push(from);
    }
    return taken;
  }

  /** The Dice coefficient of the pairs of a window and those of the quote. */
  #likeness(pairs: Uint32Array, from: number, to: number): number {
    const inside = new Uint32Array(this.#wanted.length);
    let shared = 0;
    for (let at = from + 1; at < to; at++) {
      const pair = pairs[at] ?? 0;
      if (pair === 0) continue;
      const count = (inside[pair] ?? 0) + 1;
      inside[pair] = count;
      if (count <= (this.#wanted[pair] ?? 0)) shared++;
    }
    // Other letters may have the same pairs in another order.
    return Math.min(0.99, (2 * shared) / (this.#text.length - 1 + Math.max(1, to - from - 1)));
  }

  /** The window about a place that is most like the quote; one that begins or ends with a clause is preferred. */
  #fit(letters: Letters, pairs: Uint32Array, place: number): Window {
    const { starts, ends } = this.#edges(letters, pairs, place);
    let best: Window & { score: number } = { from: place, to: place, likeness: 0, score: 0 };
    for (const start of starts)
      for (const end of ends) {
        if (end.at - start.at < 2) continue;
        const likeness = this.#likeness(pairs, start.at, end.at);
        const score = likeness + start.worth + end.worth;
        if (score > best.score) best = { from: start.at, to: end.at, likeness, score };
      }
    return best;
  }

  /** Where a variant about a place may begin and end: at its first and last pair, and at clauses nearby. */
  #edges({ units, clauses }: Letters, pairs: Uint32Array, place: number) {
    const { length } = this.#text;
    const reach = Math.max(3, Math.round(length * REACH));
    const middle = place + (length >> 1);
    let first = place;
    let last = Math.min(units.length, place + length);
    while (first + 2 < last && pairs[first + 1] === 0) first++;
    while (last - 2 > first && pairs[last - 1] === 0) last--;
    const isEdge = (at: number): boolean => at === units.length || clauses[at] === 1;
    const edge = (at: number) => ({ at, worth: isEdge(at) ? CLAUSE_EDGE : 0 });
    const starts = [edge(first)];
    const ends = [edge(last)];
    for (let at = Math.min(middle, first + reach); at >= Math.max(0, first - reach); at--)
      if (isEdge(at) && starts.length < MOST_ENDS) starts.push(edge(at));
    for (let at = Math.max(middle, last - reach); at <= Math.min(units.length, last + reach); at++)
      if (isEdge(at) && ends.length < MOST_ENDS) ends.push(edge(at));
    return { starts, ends };
  }
}

/** The raw range of a window; nothing for one that lies inside a pure insertion. */
function toRaw(raw: string, { starts, ends }: Letters, { from, to, likeness }: Window): Similar[] {
  let start = starts[from] ?? 0;
  let end = ends[to - 1] ?? start;
  // Half a character has letters in common with others of its plane.
  if (isLow(raw, start) && isHigh(raw, start - 1)) start--;
  if (isLow(raw, end) && isHigh(raw, end - 1)) end++;
  return start < end ? [{ start, end, likeness }] : [];
}
