import type { DocumentSort } from '../../../shared/contract/schemas/document.ts';

const ALL: Record<DocumentSort['by'], true> = {
  suspicion: true,
  gain: true,
  random: true,
  imported: true,
  title: true,
  source: true,
  publishedAt: true,
  verdict: true,
  status: true,
  measures: true,
};

/** Every order of the library, most useful first. */
export const SORT_NAMES = Object.keys(ALL) as DocumentSort['by'][];

const DESCENDING: ReadonlySet<DocumentSort['by']> = new Set(['suspicion', 'gain', 'publishedAt', 'measures'] as const);

/** An order as it is wanted at first: most or newest at the top where there is a most or newest. */
export const usualSort = (by: DocumentSort['by']): DocumentSort => ({ by, descending: DESCENDING.has(by) });
