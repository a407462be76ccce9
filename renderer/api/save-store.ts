import { create } from 'zustand';
import type { Failure } from '../../shared/contract/result.ts';

/** What is known about saving: only the engine's answer makes something saved. */
interface SaveState {
  /** Commands sent and not yet acknowledged. */
  pending: number;
  /** The last failure to save; null after the next success. */
  failure: Failure | null;
}

export const useSaveStore = create<SaveState>(() => ({ pending: 0, failure: null }));
