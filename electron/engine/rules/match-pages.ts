import { findPieces, findRegex, patternRegex } from '../../../shared/rules/find-rule.ts';
import type { RulePattern } from '../../../shared/rules/rule.ts';
import type { Span } from '../../../shared/text/model.ts';
import { withinTime } from './within-time.ts';

/** How long a regular expression may take over several pages, and over one of them, ms. */
const TOGETHER_MS = 150;
const ONE_PAGE_MS = 50;

/** For each text the places of a pattern; null where looking took too long. */
export type PageMatcher = (texts: readonly string[]) => (Span[] | null)[];

/**
 * Finds a pattern in pages, a regular expression within bounded time.
 *
 * @throws SyntaxError for what is no regular expression (see `patternProblem`)
 */
export function pageMatcher(pattern: RulePattern): PageMatcher {
  if (pattern.match !== 'regex') return (texts) => texts.map((text) => findPieces(text, pattern));
  const regex = patternRegex(pattern);
  const find = (text: string): Span[] => findRegex(text, regex, pattern.unit);
  return (texts) =>
    withinTime(() => texts.map(find), TOGETHER_MS)?.result ??
    texts.map((text) => withinTime(() => find(text), ONE_PAGE_MS)?.result ?? null);
}
