import { siteOdds } from '../../../shared/triage/site-odds.ts';
import type { Store } from '../store/store.ts';
import { UNKNOWN_SITE } from '../store/tables/sites.ts';

export interface SiteTally {
  pages: number;
  /** Contaminated by verdict or proposal, and those by verdict. */
  bad: number;
  decided: number;
}

/** What the machine calls contaminated goes before everything else, whatever its site. */
const FLAGGED = 100;
/** A page that cannot be read may hold anything. */
const UNREADABLE = 0.5;
/** No score is taken for certain. */
const LEAST_DOUBT = 0.005;

const isBad = (verdict: string): boolean => verdict === 'contaminated' || verdict === 'spam';

/** Log-odds of being contaminated by the page alone. */
function pageOdds(verdict: string, score: number): number {
  const chance = verdict === 'clean' ? 1 - score : verdict === 'unreadable' ? UNREADABLE : score;
  const share = Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, chance));
  return Math.log(share / (1 - share)) + (isBad(verdict) ? FLAGGED : 0);
}

/** All pages weighed: what is left to judge, in which order, and how bad each site is. */
export class TriageBoard {
  readonly all: SiteTally = { pages: 0, bad: 0, decided: 0 };
  readonly sites = new Map<number, SiteTally>();
  decided = 0;
  /** Pages left that the machine calls contaminated or spam. */
  flagged = 0;
  readonly #numbers: number[] = [];
  readonly #odds: number[] = [];
  readonly #siteOf: readonly number[];

  /** @param siteOf the site of each document by its number */
  constructor(store: Store, siteOf: readonly number[]) {
    this.#siteOf = siteOf;
    for (const { number, isDecided, verdict, score } of store.triage.weighed()) {
      const bad = isBad(verdict);
      this.#count(this.all, bad, isDecided);
      this.#count(this.site(siteOf[number] ?? UNKNOWN_SITE), bad, isDecided);
      if (isDecided) this.decided++;
      else {
        if (bad) this.flagged++;
        this.#numbers.push(number);
        this.#odds.push(pageOdds(verdict, score));
      }
    }
  }

  /** Pages that nobody has judged, in the order of import. */
  get undecided(): readonly number[] {
    return this.#numbers;
  }

  site(id: number): SiteTally {
    const known = this.sites.get(id) ?? { pages: 0, bad: 0, decided: 0 };
    this.sites.set(id, known);
    return known;
  }

  /** The numbers of the pages to judge next, the likeliest to be contaminated first. */
  next(without: ReadonlySet<number>, limit: number): number[] {
    const adds = new Map<number, number>();
    for (const [id, tally] of this.sites) adds.set(id, id === UNKNOWN_SITE ? 0 : siteOdds(tally, this.all));
    const best: { number: number; odds: number }[] = [];
    for (let index = 0; index < this.#numbers.length; index++) {
      const number = this.#numbers[index] ?? 0;
      const odds = (this.#odds[index] ?? 0) + (adds.get(this.#siteOf[number] ?? UNKNOWN_SITE) ?? 0);
      const last = best[limit - 1];
      if ((last && last.odds >= odds) || without.has(number)) continue;
      let at = best.length;
      while (at > 0 && (best[at - 1]?.odds ?? 0) < odds) at--;
      best.splice(at, 0, { number, odds });
      if (best.length > limit) best.pop();
    }
    return best.map(({ number }) => number);
  }

  #count(tally: SiteTally, bad: boolean, isDecided: boolean): void {
    tally.pages++;
    if (bad) tally.bad++;
    if (bad && isDecided) tally.decided++;
  }
}

const boards = new WeakMap<Store, { changes: number; board: TriageBoard }>();
/** A page keeps its site, so these only grow. */
const sitesOfPages = new WeakMap<Store, { last: number; siteOf: number[] }>();

function siteOf(store: Store): number[] {
  const known = sitesOfPages.get(store) ?? { last: 0, siteOf: [] };
  for (const [document, site] of store.triage.sites(known.last)) {
    known.siteOf[document] = site;
    known.last = document;
  }
  sitesOfPages.set(store, known);
  return known.siteOf;
}

/** The board as things stand; it is kept until anything is written. */
export function triageBoard(store: Store): TriageBoard {
  const changes = store.counts.changes();
  const known = boards.get(store);
  if (known?.changes === changes) return known.board;
  const board = new TriageBoard(store, siteOf(store));
  boards.set(store, { changes, board });
  return board;
}
