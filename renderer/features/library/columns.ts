import type { DocumentSort } from '../../../shared/contract/schemas/document.ts';

export interface Column {
  id: 'title' | 'source' | 'publishedAt' | 'verdict' | 'status' | 'measures' | 'repairs' | 'characters' | 'script';
  /** The order that a click on the header gives; null where the engine has none. */
  sort: DocumentSort['by'] | null;
  numeric: boolean;
}

export const COLUMNS: readonly Column[] = [
  { id: 'title', sort: 'title', numeric: false },
  { id: 'source', sort: 'source', numeric: false },
  { id: 'publishedAt', sort: 'publishedAt', numeric: false },
  { id: 'verdict', sort: 'verdict', numeric: false },
  { id: 'status', sort: 'status', numeric: false },
  { id: 'measures', sort: 'measures', numeric: true },
  { id: 'repairs', sort: null, numeric: true },
  { id: 'characters', sort: null, numeric: true },
  { id: 'script', sort: null, numeric: false },
];
