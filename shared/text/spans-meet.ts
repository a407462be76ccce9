import type { Span } from './model.ts';

/** Whether two ranges have text in common. */
export const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a range has text in common with any of some others. */
export const meetsAny = (span: Span, others: readonly Span[]): boolean => others.some((other) => meet(span, other));
