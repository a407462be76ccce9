import { splitLines } from '../../../shared/text/lines.ts';
import type { PageAnalysis } from '../../../shared/text/model.ts';
import { projectClean } from '../../../shared/text/offset-map.ts';
import { lineFingerprints } from '../../../shared/text/repetition/line-fingerprint.ts';
import { minHash } from '../../../shared/text/repetition/min-hash.ts';
import { siteOf } from '../../../shared/text/repetition/site-of.ts';
import type { Store } from '../store/store.ts';
import { boilerplateLines } from './repeated-lines.ts';

/** What a page is compared by. */
export interface PagePrint {
  /** The name of its site, null where none is known. */
  site: string | null;
  /** By line of the raw text. */
  fingerprints: readonly (number | null)[];
  signature: Uint16Array | null;
}

/**
 * Makes the print of a page that is not stored yet. Lines already known for boilerplate stay out of the signature:
 * pages of one site whose bodies are short would else look like copies of each other.
 *
 * @param page the site that its provenance or name tells of, its raw text and analysis
 */
export function pagePrint(
  store: Store,
  { site: told, text, analysis }: { site: string | null; text: string; analysis: PageAnalysis },
): PagePrint {
  const site = siteOf(analysis.fields.url?.value ?? null, '') ?? told;
  const fingerprints = lineFingerprints(text);
  const known = boilerplateLines(store, store.sites.find(site), fingerprints, text, analysis);
  const lines = splitLines(text);
  const removed = known.flatMap(({ line }) => lines[line] ?? []);
  const blocks = analysis.blocks.map((block) => {
    const isKnown = removed.some(({ textStart, textEnd }) => block.start < textEnd && block.end > textStart);
    return isKnown ? { ...block, kept: false } : block;
  });
  return { site, fingerprints, signature: minHash(projectClean(text, blocks, analysis.edits).text) };
}
