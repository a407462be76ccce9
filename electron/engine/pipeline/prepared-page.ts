import { createHash } from 'node:crypto';
import { initialReview } from '../../../shared/review/fold.ts';
import type { PageAnalysis, PipelineStamp } from '../../../shared/text/model.ts';
import { pageGrams } from '../../../shared/text/search/grams.ts';
import { type PagePrint, pagePrint } from '../repetition/page-print.ts';
import { repairsName } from '../search/repairs-name.ts';
import { packJson } from '../store/compressed-json.ts';
import { type ShownState, shownState } from '../store/document-state.ts';

/** What is known of a page whose analysis is to be stored. */
export interface PageTold {
  name: string;
  /** The site that its provenance or name tells of. */
  site: string | null;
  /** Those of its text; left out for markup, whose text is not known yet. */
  fingerprints?: PagePrint['fingerprints'];
}

/** A page with everything that is stored of its analysis, made where it was analysed so that storing is only writing. */
export interface PreparedPage {
  /** The raw text that all positions refer to. */
  text: string;
  /** SHA-256 of its UTF-8, hex. */
  textSha256: string;
  /** The analysis as `packJson` makes it. */
  packed: Uint8Array;
  stamp: PipelineStamp;
  /** What the library shows of it while nobody has touched it. */
  state: ShownState;
  print: PagePrint;
  /** What the search is to know: see `repairsName` and `pageGrams`. */
  repairs: string;
  grams: string;
}

export function preparePage(
  { name, site, fingerprints }: PageTold,
  text: string,
  analysis: PageAnalysis,
): PreparedPage {
  const review = initialReview(analysis);
  return {
    text,
    textSha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    packed: packJson(analysis),
    stamp: analysis.pipeline,
    state: shownState(name, analysis, review),
    print: pagePrint(site, text, analysis, fingerprints),
    repairs: repairsName(review.edits),
    grams: pageGrams(text, review.edits),
  };
}
