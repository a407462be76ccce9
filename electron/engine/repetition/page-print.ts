import { splitLines } from '../../../shared/text/lines.ts';
import type { PageAnalysis } from '../../../shared/text/model.ts';
import { projectClean } from '../../../shared/text/offset-map.ts';
import { keptLines } from '../../../shared/text/repetition/kept-lines.ts';
import { lineFingerprints } from '../../../shared/text/repetition/line-fingerprint.ts';
import { minHash } from '../../../shared/text/repetition/min-hash.ts';
import type { RepeatedLine } from '../../../shared/text/repetition/repeated-line.ts';
import { siteOf } from '../../../shared/text/repetition/site-of.ts';
import type { Store } from '../store/store.ts';
import { boilerplateLines } from './repeated-lines.ts';

/** What a page is compared by. */
export interface PagePrint {
  /** The name of its site, null where none is known. */
  site: string | null;
  /** By line of the raw text. */
  fingerprints: readonly (number | null)[];
  /** The numbers of the lines that its analysis keeps, and those that it knew to be repeated. */
  kept: readonly number[];
  repetition: readonly RepeatedLine[];
  signature: Uint16Array | null;
}

/**
 * The print of a page by itself.
 *
 * @param told the site that its provenance or name tells of; the address that the page states goes before it
 * @param fingerprints those of its text where they are known already
 */
export function pagePrint(
  told: string | null,
  text: string,
  analysis: PageAnalysis,
  fingerprints: PagePrint['fingerprints'] = lineFingerprints(text),
): PagePrint {
  return {
    site: siteOf(analysis.fields.url?.value ?? null, '') ?? told,
    fingerprints,
    kept: keptLines(text, analysis.blocks),
    // Analyses of earlier versions knew of none.
    repetition: (analysis as Partial<PageAnalysis>).repetition ?? [],
    signature: minHash(projectClean(text, analysis.blocks, analysis.edits).text),
  };
}

/**
 * The print of a page that is about to be stored. Lines that are known for boilerplate by now stay out of the signature:
 * pages of one site whose bodies are short would else look like copies of each other.
 *
 * @param read gives the page; called only where there are such lines, which is seldom
 */
export function printAmong(
  store: Store,
  print: PagePrint,
  read: () => { text: string; analysis: PageAnalysis },
): PagePrint {
  const known = boilerplateLines(store, store.sites.find(print.site), print);
  if (known.length === 0) return print;
  const { text, analysis } = read();
  const lines = splitLines(text);
  const removed = known.flatMap(({ line }) => lines[line] ?? []);
  const blocks = analysis.blocks.map((block) => {
    const isKnown = removed.some(({ textStart, textEnd }) => block.start < textEnd && block.end > textStart);
    return isKnown ? { ...block, kept: false } : block;
  });
  return { ...print, signature: minHash(projectClean(text, blocks, analysis.edits).text) };
}
