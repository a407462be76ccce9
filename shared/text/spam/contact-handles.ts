import { FAR, type LetterStream } from './letter-stream.ts';
import type { SpamTerm, TermHit } from './spam-terms.ts';

/** Letters between a contact word and its handle: 号, 群, 咨询. */
const LONGEST_BETWEEN = 3;
const SHORTEST_HANDLE = 5;
const LONGEST_HANDLE = 24;

const OFFICE = /^(?:0|[48]00|9[56]\d|12\d|106)/;

/** What a contact word leads to; it stands for no word of the lexicon. */
const HANDLE: SpamTerm = { id: -1, kind: 'handle', disguised: false };

/** `hits` with the handles that follow contact words (微信: abc123), in reading order. */
export function withHandles(stream: LetterStream, hits: readonly TermHit[]): TermHit[] {
  const all: TermHit[] = [];
  hits.forEach((hit, index) => {
    all.push(hit);
    if (hit.term.kind !== 'contact') return;
    const limit = hits[index + 1]?.from ?? stream.length;
    for (let from = hit.to; from <= Math.min(hit.to + LONGEST_BETWEEN, limit); from++) {
      if (stream.gaps[from - 1] === FAR) return;
      const to = handleEnd(stream, from, limit, from === hit.to);
      // The end of what is no handle is none either.
      if (to - from < SHORTEST_HANDLE && from < limit && isPlain(stream.units[from] ?? 0)) return;
      if (to - from < SHORTEST_HANDLE) continue;
      all.push({ from, to, term: HANDLE, hidden: false });
      return;
    }
  });
  return all;
}

/**
 * Where the letters and digits from `from` on end; `from` when they are no handle. Only those right behind the contact
 * word (`isNext`) may be without digits.
 */
function handleEnd(stream: LetterStream, from: number, limit: number, isNext: boolean): number {
  let to = from;
  let digits = 0;
  while (to < limit && to - from < LONGEST_HANDLE && isPlain(stream.units[to] ?? 0)) {
    if (isDigit(stream.units[to] ?? 0)) digits++;
    to++;
    if (stream.gaps[to - 1] === FAR) break;
  }
  // Land lines and service numbers are those of offices.
  const isOffice = digits === to - from && OFFICE.test(String.fromCharCode(...stream.units.subarray(from, from + 3)));
  return !isOffice && (digits >= 2 || (isNext && to - from >= 6)) ? to : from;
}

/** An ASCII letter or digit, or what passes for one: streams hold letters in upper case. */
function isPlain(unit: number): boolean {
  return unit <= 0x5a;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
