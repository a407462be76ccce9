import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { TriageRow } from '../../../shared/contract/schemas/triage.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useTriageStore } from './triage-store.ts';

const NONE: readonly TriageRow[] = [];

/** The pages to judge next, which of all pages is in front, and what is known of how many are left. */
export function useTriagePages() {
  const { mode, trail, at, head, putOff, judged } = useTriageStore();
  const queue = useQuery(queries.triageQueue(putOff));
  const estimate = useQuery(queries.triageEstimate());
  const sample = estimate.data?.sample ?? null;
  const listed = mode === 'queue' ? queue.data?.rows : sample?.next;
  const position = (mode === 'queue' ? queue.data?.position : estimate.data?.position) ?? 0;
  const rows = useMemo(
    () =>
      // The answer that knows of a verdict may come later than the next page is wanted.
      (listed ?? NONE).filter(({ id }) => (judged[id] ?? 0) <= position && !putOff.includes(id)),
    [listed, judged, position, putOff],
  );
  const first = rows[0]?.id ?? null;
  const current = trail[at]?.id ?? head ?? first;
  useEffect(() => {
    if (head === null && first !== null) useTriageStore.setState({ head: first });
  }, [head, first]);
  const next = rows.find(({ id }) => id !== current)?.id;
  useEffect(() => {
    // The page after this one is there before it is wanted.
    if (next) void queryClient.prefetchQuery(queries.triagePage(next, false));
  }, [next]);
  const isPending = mode === 'queue' ? queue.isPending : estimate.isPending;
  return {
    rows,
    current,
    queue: queue.data,
    estimate: estimate.data,
    sample,
    isPending,
    error: queue.error ?? estimate.error,
  };
}
