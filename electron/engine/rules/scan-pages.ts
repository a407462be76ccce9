import { patternPieces } from '../../../shared/rules/find-rule.ts';
import { isInScope, type RuleDraft, type RuleScope } from '../../../shared/rules/rule.ts';
import type { Span } from '../../../shared/text/model.ts';
import { wordGrams } from '../../../shared/text/search/grams.ts';
import { nextPages } from '../search/next-pages.ts';
import type { Store } from '../store/store.ts';
import { storedSite } from '../use-cases/stored-input.ts';
import { pageMatcher } from './match-pages.ts';

/** Pages read at a time: a few ms of work. */
const AT_A_TIME = 32;

/** A page on which a rule finds something. */
export interface PageFound {
  document: number;
  id: string;
  raw: string;
  spans: Span[];
}

/** A part of a scan. */
export interface ScanStep {
  /** Documents up to this number have been looked at. */
  to: number;
  found: PageFound[];
  /** Numbers of pages on which looking took too long. */
  slow: number[];
}

const isPageInScope = (store: Store, scope: RuleScope, id: string): boolean =>
  scope.type === 'corpus' || isInScope(scope, storedSite(store, id), store.states.sourceOf(id));

/** Numbers of documents that may hold all of some grams, in the order of import, a few at a time; all without grams. */
function* candidates(
  store: Store,
  grams: readonly string[],
  after: number,
): Generator<{ numbers: number[]; to: number }> {
  for (let at = after; ; ) {
    const last = store.documents.lastNumber();
    if (at >= last) return;
    if (grams.length === 0) {
      const numbers = store.documents.numbersAfter(at, AT_A_TIME);
      at = numbers.at(-1) ?? last;
      yield { numbers, to: at };
      continue;
    }
    const { numbers, upTo } = nextPages(store, grams, at);
    for (let from = 0; from < numbers.length; from += AT_A_TIME) {
      const some = numbers.slice(from, from + AT_A_TIME);
      const isRest = from + AT_A_TIME >= numbers.length;
      yield { numbers: some, to: isRest ? (upTo ?? last) : (some.at(-1) ?? at) };
    }
    if (numbers.length === 0) yield { numbers, to: upTo ?? last };
    at = upTo ?? last;
  }
}

/**
 * Looks for a rule's pattern in the pages of its scope, in the order of import, a few ms of work with each step; ends where
 * there are no more pages. Nothing is held between two steps, so others may write meanwhile.
 *
 * @param after the number of the document after which to begin
 */
export function* scanPages(store: Store, { pattern, scope }: RuleDraft, after: number): Generator<ScanStep> {
  const match = pageMatcher(pattern);
  const grams = [...new Set(patternPieces(pattern).flatMap(wordGrams))];
  for (const { numbers, to } of candidates(store, grams, after)) {
    const pages = numbers.flatMap((document) => {
      const page = store.documents.pageOf(document);
      return page && isPageInScope(store, scope, page.id) ? [{ document, id: page.id, raw: page.text }] : [];
    });
    const found: PageFound[] = [];
    const slow: number[] = [];
    match(pages.map(({ raw }) => raw)).forEach((spans, index) => {
      const page = pages[index];
      if (!page) return;
      if (!spans) slow.push(page.document);
      else if (spans.length > 0) found.push({ ...page, spans });
    });
    yield { to, found, slow };
  }
}
