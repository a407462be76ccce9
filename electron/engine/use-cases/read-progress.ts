import type { Output } from '../../../shared/contract/contract.ts';
import type { EngineContext } from '../context.ts';
import { loadProvinces } from '../pipeline/load-provinces.ts';
import { projectDocument } from '../store/projections.ts';
import type { Store } from '../store/store.ts';

type Progress = Output<'progress.get'>;

/** Groups told one by one; the rest is added up. */
const MOST_GROUPS = 40;
/** For how long a call reads pages that an earlier version stored, ms. */
const READ_FOR_MS = 150;
const BATCH = 20;

/** Answers are kept until something is written or the day changes. */
const kept = new WeakMap<Store, { key: string; progress: Progress }>();

/** The largest groups as they are, the others as one. */
function largest<G extends { key: string | null }>(
  groups: readonly G[],
  add: (a: G, b: G) => G,
): (G & { rest: boolean })[] {
  const shown = groups.slice(0, MOST_GROUPS).map((group) => ({ ...group, rest: false }));
  const [first, ...others] = groups.slice(MOST_GROUPS);
  return first ? [...shown, { ...others.reduce(add, first), key: null, rest: true }] : shown;
}

/** Makes rows anew that an earlier version stored, for a moment; a file open read-only keeps them. */
function readMissing(store: Store): void {
  if (store.file.readOnly) return;
  const end = performance.now() + READ_FOR_MS;
  while (performance.now() < end) {
    const ids = store.states.withoutGain(BATCH);
    if (ids.length === 0) return;
    store.write(() => {
      for (const id of ids) projectDocument(store, id);
    });
  }
}

function count(store: Store): Progress {
  const { counts } = store;
  const sources = counts.sources();
  const sum = (of: 'pages' | 'done' | 'inProgress'): number => sources.reduce((total, each) => total + each[of], 0);
  const provinces = loadProvinces();
  const codes = [...store.measures.tagged()].map(([key, measures]) => ({ key, measures }));
  const regions = counts.regions().map(({ code, key, pages, measures }) => ({
    key: code === null ? key : (provinces.get(code) ?? code),
    pages,
    measures,
  }));
  const addMeasured = <G extends { pages: number; measures: number }>(a: G, b: G): G => ({
    ...a,
    pages: a.pages + b.pages,
    measures: a.measures + b.measures,
  });
  return {
    pages: sum('pages'),
    done: sum('done'),
    inProgress: sum('inProgress'),
    measures: codes.reduce((total, { measures }) => total + measures, 0),
    unread: counts.unread(),
    today: counts.today(),
    sources: largest(sources, (a, b) => ({
      key: null,
      pages: a.pages + b.pages,
      done: a.done + b.done,
      inProgress: a.inProgress + b.inProgress,
    })),
    reviewers: counts.reviewers().slice(0, MOST_GROUPS),
    days: counts.days(),
    verdicts: counts.verdicts(),
    codes: codes.sort((a, b) => b.measures - a.measures || (a.key < b.key ? -1 : 1)).slice(0, MOST_GROUPS * 5),
    years: counts.years().map((year) => ({ ...year, rest: false })),
    regions: largest(regions, addMeasured),
  };
}

/** How far the review has come; counted by SQL over what the library shows, and kept until something changes. */
export function readProgress({ store }: EngineContext): Progress {
  readMissing(store);
  const key = `${store.counts.changes()} ${store.counts.today()}`;
  const before = kept.get(store);
  if (before?.key === key) return before.progress;
  const progress = count(store);
  kept.set(store, { key, progress });
  return progress;
}
