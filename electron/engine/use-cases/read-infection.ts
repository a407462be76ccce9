import type { Output } from '../../../shared/contract/contract.ts';
import type { EngineContext } from '../context.ts';
import type { Store } from '../store/store.ts';
import { triageBoard } from '../triage/triage-board.ts';

type Infection = Output<'triage.infection'>;

/** Sites told one by one; the rest is added up. */
const MOST_SITES = 40;

function sites(store: Store): Infection['sites'] {
  const all = [...triageBoard(store).sites]
    .map(([id, { pages, bad, decided }]) => ({ id, pages, decided, proposed: bad - decided }))
    .sort((a, b) => b.decided + b.proposed - a.decided - a.proposed || b.pages - a.pages || a.id - b.id);
  const told = all
    .slice(0, MOST_SITES)
    .map(({ id, ...counts }) => ({ key: store.triage.siteName(id), ...counts, rest: false }));
  const others = all.slice(MOST_SITES);
  if (others.length === 0) return told;
  const rest = { key: null, pages: 0, decided: 0, proposed: 0, rest: true };
  for (const { pages, decided, proposed } of others) {
    rest.pages += pages;
    rest.decided += decided;
    rest.proposed += proposed;
  }
  return [...told, rest];
}

/** Where and when contaminated pages are from. */
export function readInfection({ store }: EngineContext): Infection {
  return { sites: sites(store), published: store.triage.published(), crawled: store.triage.crawled() };
}
