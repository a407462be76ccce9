import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { shownAnalysis } from '../store/shown-review.ts';
import { UNKNOWN_SITE } from '../store/tables/sites.ts';
import { excerptsOf, marksOf } from '../triage/excerpts.ts';
import { triageBoard } from '../triage/triage-board.ts';

/**
 * What a reviewer needs to judge a page.
 *
 * @throws JiaoyueError `not_found`
 */
export function readTriagePage(
  { store }: EngineContext,
  { documentId, whole }: Input<'triage.page'>,
): Output<'triage.page'> {
  const number = store.documents.numberOf(documentId);
  const page = number === undefined ? undefined : store.triage.page(number);
  const record = store.documents.byId(documentId);
  const row = store.states.get(documentId);
  const raw = store.documents.text(documentId);
  const analysis = shownAnalysis(store, documentId);
  if (number === undefined || !page || !record || !row || raw === undefined || !analysis)
    throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  const { cluster, number: _, ...shown } = page;
  const site = store.prints.get(number)?.site ?? UNKNOWN_SITE;
  const tally = site === UNKNOWN_SITE ? undefined : triageBoard(store).sites.get(site);
  return {
    ...shown,
    source: row.source,
    publishedAt: row.publishedAt,
    url: record.url,
    crawledAt: record.crawledAt,
    characters: record.characters,
    siteCounts: tally ? { pages: tally.pages, bad: tally.bad } : null,
    copies: store.triage.copies(cluster, number).all,
    ...excerptsOf(raw, marksOf(analysis), whole),
  };
}
