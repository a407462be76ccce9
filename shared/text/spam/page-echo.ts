import { GRAM_SLOTS, tripleSlot } from './gram-slots.ts';
import type { LetterStream } from './letter-stream.ts';
import { HAN } from './letter-table.ts';
import type { LetterLine } from './page-lines.ts';
import type { TermHit, TermKind } from './spam-terms.ts';

/**
 * What a page repeats. `echo[i]` is 1 where three letters in a row, the first of them a hanzi, stand in their line more
 * than once: lists for search engines say the same few words again and again. `known[i]` is 1 where the pair of letters
 * from i on also stands in a sentence of another line: the page's own topic.
 */
export interface PageEcho {
  echo: Uint8Array;
  known: Uint8Array;
}

/** What articles hardly have, and how often a line that is none of theirs has it. */
const OFFERS: ReadonlySet<TermKind> = new Set(['lure', 'handle', 'domain']);
const LETTERS_OF_OFFER = 40;
/** Share of echoing letters from which a line says nothing about the topic. */
const STUFFED = 0.45;

/**
 * Tables that are used again for every page, since clearing them would take longer than most pages: an entry counts
 * only where it holds a number that was given out for the line or page in hand.
 */
const scratch = {
  /** The line in which a triple was seen last, and where it stands there first. */
  seen: new Int32Array(GRAM_SLOTS),
  first: new Int32Array(GRAM_SLOTS),
  /** The line in whose sentences a pair stands, and the page on which several do. */
  owner: new Int32Array(GRAM_SLOTS),
  shared: new Int32Array(GRAM_SLOTS),
  /** The last number given out. */
  number: 0,
};

/** `hits` are those of the same stream, in reading order. Linear in the page's length. */
export function pageEcho(stream: LetterStream, lines: readonly LetterLine[], hits: readonly TermHit[]): PageEcho {
  if (scratch.number + lines.length > 0x7ffffff0) {
    for (const table of [scratch.seen, scratch.owner, scratch.shared]) table.fill(0);
    scratch.number = 0;
  }
  const page = scratch.number + 1;
  scratch.number += lines.length;
  const echo = new Uint8Array(stream.length);
  const topic: number[] = [];
  let nextHit = 0;
  lines.forEach(({ from, to, prose }, index) => {
    let offers = 0;
    for (let hit = hits[nextHit]; hit && hit.from < to; hit = hits[++nextHit]) if (OFFERS.has(hit.term.kind)) offers++;
    const marked = markEcho(stream, echo, from, to, page + index);
    if (prose && marked < STUFFED * (to - from) && offers * LETTERS_OF_OFFER < to - from) topic.push(index);
  });
  return { echo, known: knownPairs(stream, lines, topic, page) };
}

/** Marks what a line says more than once; gives how many letters that is. */
function markEcho(
  { units, classes, pairs }: LetterStream,
  echo: Uint8Array,
  from: number,
  to: number,
  line: number,
): number {
  const { seen, first } = scratch;
  let marked = 0;
  for (let index = from; index < to - 2; index++) {
    if (classes[index] !== HAN) continue;
    const slot = tripleSlot(pairs[index] ?? 0, units[index + 2] ?? 0);
    if (seen[slot] !== line) {
      seen[slot] = line;
      first[slot] = index;
      continue;
    }
    const before = first[slot] ?? 0;
    if (index - before < 3) continue;
    for (let step = 0; step < 3; step++) {
      if (echo[index + step] === 0) marked++;
      echo[index + step] = 1;
      if (echo[before + step] === 0) marked++;
      echo[before + step] = 1;
    }
  }
  return marked;
}

/** 1 for every pair of letters that also stands in a topic line other than its own. */
function knownPairs(
  { pairs, length }: LetterStream,
  lines: readonly LetterLine[],
  topic: readonly number[],
  page: number,
): Uint8Array {
  const { owner, shared } = scratch;
  const known = new Uint8Array(length);
  for (const index of topic) {
    const { from, to } = lines[index] ?? { from: 0, to: 0 };
    for (let at = from; at < to - 1; at++) {
      const slot = pairs[at] ?? 0;
      if ((owner[slot] ?? 0) < page) owner[slot] = page + index;
      else if (owner[slot] !== page + index) shared[slot] = page;
    }
  }
  lines.forEach(({ from, to }, index) => {
    for (let at = from; at < to - 1; at++) {
      const slot = pairs[at] ?? 0;
      const line = owner[slot] ?? 0;
      if (line >= page && (line !== page + index || shared[slot] === page)) known[at] = 1;
    }
  });
  return known;
}
