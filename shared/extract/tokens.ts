import type { Token } from '../text/model.ts';

/** Gives the words of a clause; they are cut when first asked for, since most clauses are judged without them. */
export type TokenSource = () => readonly Token[];

/** A source that cuts once. */
export function lazyTokens(cut: () => readonly Token[]): TokenSource {
  let tokens: readonly Token[] | null = null;
  return () => {
    tokens ??= cut();
    return tokens;
  };
}

/** Index of the first token that ends after `position` (binary search); the number of tokens when there is none. */
export function firstTokenAt(tokens: readonly Token[], position: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
