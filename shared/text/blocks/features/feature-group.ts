import type { PageHints } from '../../page-hints.ts';
import type { Segment } from '../segment.ts';

/** What a feature looks at; a decision of the line model names the signal that spoke loudest. */
export const SIGNALS = ['shape', 'wording', 'position', 'neighbours', 'article', 'topic', 'markup'] as const;
export type Signal = (typeof SIGNALS)[number];

/** The lines of a page as the features read them. */
export interface LinesOfPage {
  segments: readonly Segment[];
  /** How much each line looks like body text by its own rule of thumb; see `bodyScore`. */
  scores: Float32Array;
  /** First guess of the body: the maximum-scoring span of lines, half-open; empty where no line looks like body. */
  first: number;
  end: number;
  hints: PageHints | null;
}

/** A set of features that are computed together. */
export interface FeatureGroup {
  readonly names: readonly (readonly [name: string, signal: Signal])[];
  /** Writes the features of every line: those of line `n` to `into[n * width + offset]` and the places after it. */
  write(page: LinesOfPage, into: Float32Array, width: number, offset: number): void;
}
