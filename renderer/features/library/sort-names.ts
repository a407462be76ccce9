import type { DocumentSort } from '../../../shared/contract/schemas/document.ts';

const ALL: Record<DocumentSort['by'], true> = {
  suspicion: true,
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
