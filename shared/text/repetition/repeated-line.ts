/** Where a line stands again. */
export type RepetitionScope = 'site' | 'corpus';

/** A line of the raw text that other pages hold too, near-duplicates of this one left out. */
export interface RepeatedLine {
  /** Its number in the raw text, from 0. */
  line: number;
  scope: RepetitionScope;
}

/**
 * On how many other pages (near-duplicates counted once) a line must stand to be boilerplate. On the public pages with
 * gold text a line on two pages of one site is boilerplate in .998 of cases. A large site has also paragraphs that one
 * document quotes from another, so there it takes more; and of what stands on pages of different sites and reads like
 * the body, most is quoted text, so there it takes as many whatever the number of pages.
 */
const OTHERS = { smallSite: 1, largeSite: 3, corpus: 3 } as const;
/** Pages of a large site, near-duplicates counted once. */
const LARGE_SITE = 30;

/** More holders of a line than this need not be known. */
export const MOST_HOLDERS = 4;

/** How many other pages hold a line, near-duplicates counted once. */
export interface OtherHolders {
  /** On the page's own site; 0 where that is not known. */
  site: number;
  /** Anywhere. */
  corpus: number;
}

/**
 * Where a line is repeated often enough to be boilerplate; null where it is not.
 *
 * @param sitePages pages of the site, near-duplicates counted once
 */
export function repetitionScope({ site, corpus }: OtherHolders, sitePages: number): RepetitionScope | null {
  if (site >= (sitePages < LARGE_SITE ? OTHERS.smallSite : OTHERS.largeSite)) return 'site';
  return corpus >= OTHERS.corpus ? 'corpus' : null;
}
