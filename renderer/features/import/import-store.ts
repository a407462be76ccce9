import { create } from 'zustand';
import type { Input } from '../../../shared/contract/contract.ts';
import type { TablePreview } from '../../../shared/contract/schemas/table.ts';

type Sources = Input<'imports.start'>['sources'];

interface ImportState {
  /** What waits for an answer which columns of its tables hold what. */
  question: { sources: Sources; tables: TablePreview[] } | null;
  /** Files of a browser on their way to the engine. */
  upload: { done: number; total: number } | null;
  /** The import that the panel shows. */
  jobId: string | null;
}

export const useImportStore = create<ImportState>(() => ({ question: null, upload: null, jobId: null }));
