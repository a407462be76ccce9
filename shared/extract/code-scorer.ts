import type { HealthTerm } from '../text/lexicons.ts';
import { foldScript } from '../text/script-tables.ts';
import { WordFinder } from '../text/word-finder.ts';
import type { CodebookCode } from './codes.ts';

export interface CodeScore {
  code: string;
  score: number;
}

/** What a codebook's own words weigh beside the lexicon's 1 to 10. */
const NAME_WEIGHT = 9;
const EXAMPLE_WEIGHT = 8;
/** A term at the end of a clause is the head of its object. */
const HEAD_BONUS = 1.3;
const HEAD_REACH = 5;

/**
 * Scores codes by weighted terms: those of the lexicon whose code the codebook has, and the names and examples of the
 * codebook itself, so that a codebook of another field works too.
 */
export class CodeScorer {
  readonly #codes = new Map<string, CodeScore[]>();
  readonly #terms: WordFinder<CodeScore[]>;

  constructor(terms: readonly HealthTerm[], codes: readonly CodebookCode[]) {
    const ids = new Set(codes.map(({ id }) => id));
    for (const { term, code, weight } of terms) if (ids.has(code)) this.#add(term, code, weight);
    for (const { id, name, include } of codes) {
      this.#add(name, id, NAME_WEIGHT);
      for (const example of include) {
        for (const part of example.split(/[、,，;；/()（） ]+/)) this.#add(part, id, EXAMPLE_WEIGHT);
      }
    }
    this.#terms = new WordFinder(this.#codes);
  }

  /** True when there is no code to give. */
  get isEmpty(): boolean {
    return this.#codes.size === 0;
  }

  #add(words: string, code: string, score: number): void {
    const term = foldScript(words);
    if (term.length < 2 || term.length > 20) return;
    const known = this.#codes.get(term) ?? [];
    if (!known.some((entry) => entry.code === code)) known.push({ code, score });
    this.#codes.set(term, known);
  }

  /** Codes with a score above zero, best first. */
  score(folded: string): CodeScore[] {
    const sums = new Map<string, number>();
    this.#terms.each(folded, (codes, end) => {
      const bonus = folded.length - end <= HEAD_REACH ? HEAD_BONUS : 1;
      for (const { code, score } of codes) sums.set(code, (sums.get(code) ?? 0) + score * bonus);
    });
    return [...sums].map(([code, score]) => ({ code, score })).sort((a, b) => b.score - a.score);
  }
}
