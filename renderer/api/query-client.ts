import { notifyManager, QueryClient } from '@tanstack/react-query';

/** Answers stay fresh until an event of the engine says otherwise; the transport does the retrying. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 10 * 60_000, retry: false, refetchOnWindowFocus: false },
  },
});

// What a key changes in the cache is drawn together with what it changes elsewhere, not a task later.
notifyManager.setScheduler(queueMicrotask);
