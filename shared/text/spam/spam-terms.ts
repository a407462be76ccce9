import type { SpamLexicon } from '../lexicons.ts';
import { foldScript } from '../script-tables.ts';
import { FAR, type LetterStream, letterStream, SPLIT, TOUCHING } from './letter-stream.ts';
import { FOREIGN, HAN, LATIN } from './letter-table.ts';
import { TermTrie } from './term-trie.ts';
import { termVariants } from './term-variants.ts';

export type TermKind =
  | 'strong'
  | 'weak'
  | 'lure'
  | 'pitch'
  | 'contact'
  | 'handle'
  | 'domain'
  | 'host'
  | 'guard'
  | 'foreign';

/** A term of the lexicon. */
export interface SpamTerm {
  id: number;
  kind: TermKind;
  /** Whether it only occurs in disguise. */
  disguised: boolean;
}

/** A term found in a letter stream, half-open range of its indexes. */
export interface TermHit {
  from: number;
  to: number;
  term: SpamTerm;
  /** Whether signs, blanks or a disguise hid it. */
  hidden: boolean;
}

/** The lexicon, compiled: finds its terms in a letter stream. */
export class SpamTerms {
  readonly #trie = new TermTrie<SpamTerm>();

  constructor(lexicon: SpamLexicon) {
    let id = 0;
    const add = (words: readonly string[], kind: TermKind, variants = false): void => {
      for (const word of words) {
        const term: SpamTerm = { id: id++, kind, disguised: false };
        this.#add(word, term);
        if (variants) for (const variant of termVariants(word)) this.#add(variant, { ...term, disguised: true });
      }
    };
    add(Object.values(lexicon.strong).flat(), 'strong', true);
    add(lexicon.weak, 'weak');
    add(lexicon.contacts, 'contact');
    add(lexicon.lures, 'lure', true);
    add(lexicon.pitch, 'pitch', true);
    add(lexicon.guards, 'guard');
    add(Object.values(lexicon.foreign).flat(), 'foreign');
  }

  #add(word: string, term: SpamTerm): void {
    const { units, length } = letterStream(foldScript(word));
    if (length > 0) this.#trie.add(units.subarray(0, length), term);
  }

  /** Terms in reading order, none overlapping another; the longest wins. */
  find(stream: LetterStream): TermHit[] {
    const hits: TermHit[] = [];
    const accept = (from: number, to: number, term: SpamTerm): boolean => isWord(stream, from, to, term);
    for (let from = 0; from < stream.length; ) {
      const may = this.#trie.mayStart(stream.units[from] ?? 0, stream.units[from + 1] ?? 0);
      const match = may ? this.#trie.longest(stream, from, accept) : null;
      if (match) {
        const hidden = match.value.disguised || isSplit(stream, from, match.to);
        hits.push({ from, to: match.to, term: match.value, hidden });
        from = match.to;
      } else from++;
    }
    return hits;
  }
}

/** Whether the letters from..to may be one word: see what stands between them and at their edges. */
function isWord(stream: LetterStream, from: number, to: number, { kind }: SpamTerm): boolean {
  const { gaps, classes } = stream;
  // A word of an alphabet ends where its letters end: `AV` is not in `JAVA`.
  if (from > 0 && gaps[from - 1] === TOUCHING && isAlphabetic(stream, from - 1) && isAlphabetic(stream, from))
    return false;
  if (gaps[to - 1] === TOUCHING && isAlphabetic(stream, to - 1) && isAlphabetic(stream, to)) return false;
  let [split, spaced] = [0, 0];
  for (let index = from; index < to - 1; index++) {
    if (gaps[index] === FAR) return false;
    if (gaps[index] === SPLIT) split++;
    else if (gaps[index] !== TOUCHING) {
      spaced++;
      // Foreign words are written with blanks.
      if (classes[index] !== HAN && classes[index + 1] !== HAN) spaced--;
    }
  }
  if (spaced === 0) return split === 0 || kind !== 'guard';
  // Blanks and punctuation join the end of one word to the start of the next, unless they cut every character off.
  return kind !== 'guard' && to - from >= 3 && split + spaced === to - from - 1 && isCutOff(stream, from, to);
}

/** Whether a character is of a script that parts words: Latin, Greek or Cyrillic letters, but not kana or Thai. */
function isAlphabetic({ classes, units }: LetterStream, index: number): boolean {
  return classes[index] === LATIN || (classes[index] === FOREIGN && (units[index] ?? 0) < 0x530);
}

/** Whether the characters beside a range are apart from it too. */
function isCutOff({ gaps }: LetterStream, from: number, to: number): boolean {
  return (from === 0 || gaps[from - 1] !== TOUCHING) && gaps[to - 1] !== TOUCHING;
}

function isSplit({ gaps, classes }: LetterStream, from: number, to: number): boolean {
  for (let index = from; index < to - 1; index++) {
    const inHan = classes[index] === HAN || classes[index + 1] === HAN;
    if (gaps[index] !== TOUCHING && (inHan || (gaps[index] === SPLIT && classes[index] === LATIN))) return true;
  }
  return false;
}
