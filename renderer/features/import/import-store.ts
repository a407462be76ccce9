import { create } from 'zustand';

interface ImportState {
  /** Files of a browser on their way to the engine. */
  upload: { done: number; total: number } | null;
  /** The import that the panel shows. */
  jobId: string | null;
}

export const useImportStore = create<ImportState>(() => ({ upload: null, jobId: null }));
