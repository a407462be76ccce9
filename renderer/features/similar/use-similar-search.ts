import { useEffect, useRef, useState } from 'react';
import type { SimilarHit } from '../../../shared/contract/schemas/similar.ts';
import { call } from '../../api/api.ts';

/** Hits that are listed; a list that nobody can look through is of no use. */
export const MOST_LISTED = 500;
/** Hits after which a call of the engine answers. */
const AT_A_TIME = 50;

interface Found {
  /** Best first; of equals the one imported first. */
  hits: SimilarHit[];
  scanned: number;
  total: number;
  /** Where to go on; null at the end of the corpus. */
  next: number | null;
}

const NOTHING: Found = { hits: [], scanned: 0, total: 0, next: 0 };

/** Searches the corpus for a measure, call by call, until its end, until enough is found or until it is stopped. */
export function useSimilarSearch(documentId: string, measureId: string) {
  const [found, setFound] = useState(NOTHING);
  const [running, setRunning] = useState(true);
  const [failed, setFailed] = useState<unknown>(null);
  const latest = useRef(found);
  useEffect(() => {
    if (!running) return;
    let stopped = false;
    // An answer that comes after a stop is dropped, so going on asks for it again.
    const search = async (): Promise<void> => {
      const full = latest.current.hits.length + MOST_LISTED;
      while (!stopped && latest.current.next !== null && latest.current.hits.length < full) {
        const after = latest.current.next;
        const page = await call('measures.similar', { documentId, measureId, after, limit: AT_A_TIME });
        if (stopped) return;
        const { hits, scanned } = latest.current;
        latest.current = {
          hits: [...hits, ...page.hits].sort((a, b) => b.likeness - a.likeness),
          scanned: scanned + page.scanned,
          total: page.total,
          next: page.next,
        };
        setFound(latest.current);
      }
    };
    search()
      .catch((error: unknown) => {
        if (!stopped) setFailed(error);
      })
      .finally(() => {
        if (!stopped) setRunning(false);
      });
    return () => {
      stopped = true;
    };
  }, [running, documentId, measureId]);
  return {
    ...found,
    running,
    failed,
    stop: () => setRunning(false),
    goOn: () => {
      setFailed(null);
      setRunning(true);
    },
  };
}
