import { lazy, Suspense } from 'react';

/** The charts come with a library of their own, which the first page opened need not wait for. */
const Progress = lazy(() => import('./Progress.tsx').then((module) => ({ default: module.Progress })));

export function LazyProgress() {
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <Progress />
    </Suspense>
  );
}
