import type { Span } from '../model.ts';

/** Which signal gave a run of spam away; a block's `reason`, shown translated. */
export type SpamReason =
  | 'seo-terms'
  | 'list-shape'
  | 'contact-ads'
  | 'obfuscated'
  | 'keyword-stuffing'
  | 'spun-text'
  | 'link-farm'
  | 'sales-language'
  | 'foreign-doorway';

/** A run of hacked search-engine spam: a half-open range of UTF-16 units of a page view. Runs are sorted and disjoint. */
export interface SpamRun extends Span {
  /** 0 to 1. */
  confidence: number;
  reason: SpamReason;
}
