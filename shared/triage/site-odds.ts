/** Pages of the average kind that every site is given beside its own, so that the first few do not decide alone. */
const PRIOR_PAGES = 4;

const logit = (share: number): number => Math.log(share / (1 - share));

/**
 * What a page's site adds to its log-odds of being contaminated: whoever broke into a site seldom left it at one page. 0
 * for a site as bad as all others.
 *
 * @param site pages of the site, and how many of them are contaminated by verdict or proposal
 * @param all the same of the whole project
 */
export function siteOdds(site: { pages: number; bad: number }, all: { pages: number; bad: number }): number {
  const usual = (all.bad + 0.5) / (all.pages + 1);
  const own = (site.bad + PRIOR_PAGES * usual) / (site.pages + PRIOR_PAGES);
  return logit(own) - logit(usual);
}
