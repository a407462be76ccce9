import { create } from 'zustand';
import type { VerdictLabel } from '../../../shared/text/model.ts';

/** A page that was gone through: judged, or put off where it has no label. */
export interface Trailed {
  id: string;
  title: string;
  label: VerdictLabel | null;
  /** Copies that were judged with it. */
  shared: number;
}

interface TriageState {
  tab: 'judge' | 'where';
  /** Whether pages come from the queue or from the check sample. */
  mode: 'queue' | 'sample';
  /** Pages gone through, the oldest first, and which of them is in front; their number where the next one is. */
  trail: readonly Trailed[];
  at: number;
  /** The next page: it stays in front when the order changes. */
  head: string | null;
  putOff: readonly string[];
  /** Position of the log at which pages were judged; infinite while the answer is on its way. */
  judged: Readonly<Record<string, number>>;
  /** Whether a verdict is offered to the copies of a page. */
  share: boolean;
  /** Whether the page in front is shown whole. */
  whole: boolean;
  /** The verdict that is about to be shared; null while none is. */
  sharing: VerdictLabel | null;
  /** The share of contaminated pages among those left from which on nobody need go on. */
  bound: number;
}

/** Where the reviewer stands in the triage, kept while another screen is looked at. */
export const useTriageStore = create<TriageState>(() => ({
  tab: 'judge',
  mode: 'queue',
  trail: [],
  at: 0,
  head: null,
  putOff: [],
  judged: {},
  share: false,
  whole: false,
  sharing: null,
  bound: 0.01,
}));

const front = { whole: false, sharing: null };

/** Puts a page in front: where it was gone through, or else as the next one. */
export function goBackTo(id: string): void {
  useTriageStore.setState(({ trail }) => {
    const at = trail.findLastIndex((page) => page.id === id);
    return at < 0 ? { ...front, at: trail.length, head: id } : { ...front, at };
  });
}

const atEnd = (trail: readonly Trailed[]) => ({ trail, at: trail.length });

/** Goes on from the page in front; the next one is new where that was the last of the trail. */
export function leave(page: Trailed): void {
  useTriageStore.setState(({ trail, at }) =>
    at < trail.length
      ? { ...front, trail: trail.with(at, page), at: at + 1 }
      : { ...front, ...atEnd([...trail.filter(({ id }) => id !== page.id), page]), head: null },
  );
}

export function goBack(): void {
  useTriageStore.setState(({ at }) => ({ ...front, at: Math.max(0, at - 1) }));
}

/** Takes pages from the queue or from the check sample. */
export function showPages(mode: TriageState['mode']): void {
  useTriageStore.setState({ ...front, tab: 'judge', mode, trail: [], at: 0, head: null });
}

/** Notes when pages were judged; undefined: they were not. */
export function noteJudged(ids: readonly string[], position: number | undefined): void {
  useTriageStore.setState(({ judged }) => {
    const others = Object.fromEntries(Object.entries(judged).filter(([id]) => !ids.includes(id)));
    return {
      judged: position === undefined ? others : { ...others, ...Object.fromEntries(ids.map((id) => [id, position])) },
    };
  });
}
