import { create } from 'zustand';
import type { Operation } from '../../../shared/codebook/operations.ts';
import { call } from '../../api/api.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { t } from '../../i18n/i18n.ts';

interface DraftState {
  /** False until the operations that an earlier session left are read. */
  loaded: boolean;
  /** The version on which the first operation was made; 0 where there is none. */
  baseVersion: number;
  /** What the editor has done and not saved, oldest first. */
  operations: readonly Operation[];
}

const NONE = { baseVersion: 0, operations: [] } as const;

/** Changes of the codebook that are no version yet; the project keeps them, so that a crash loses none. */
export const useDraftStore = create<DraftState>(() => ({ loaded: false, ...NONE }));

/** Typing makes many operations; the project needs the last state of a burst. */
const KEEP_AFTER_MS = 250;
let timer: ReturnType<typeof setTimeout> | undefined;

function keep(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const { baseVersion, operations } = useDraftStore.getState();
    const draft = operations.length > 0 ? { baseVersion, operations: [...operations] } : null;
    void call('codebook.draft.set', { draft }).catch(toastError);
  }, KEEP_AFTER_MS);
}

/** Reads what an earlier session left; once. */
export async function loadDraft(): Promise<void> {
  if (useDraftStore.getState().loaded) return;
  const { draft } = await call('codebook.draft.get', {});
  // What was done meanwhile comes later than what was left.
  useDraftStore.setState((now) => ({
    loaded: true,
    baseVersion: draft?.baseVersion ?? now.baseVersion,
    operations: [...(draft?.operations ?? []), ...now.operations],
  }));
}

/** Adds one step of editing. @param version the version of the codebook that is edited */
export function addOperation(version: number, operation: Operation): void {
  useDraftStore.setState(({ operations, baseVersion }) => ({
    baseVersion: operations.length > 0 ? baseVersion : version,
    operations: [...operations, operation],
  }));
  keep();
}

export function undoDraftStep(): void {
  useDraftStore.setState(({ operations }) => ({ operations: operations.slice(0, -1) }));
  keep();
}

/** Forgets the draft, which has become a version. */
export function clearDraft(): void {
  useDraftStore.setState(NONE);
  keep();
}

/** Throws the draft away, and offers to bring it back. */
export function discardDraft(): void {
  const { baseVersion, operations } = useDraftStore.getState();
  clearDraft();
  const run = (): void => {
    useDraftStore.setState({ baseVersion, operations });
    keep();
  };
  toast({ text: t('codebook.discarded'), action: { label: t('codebook.bringBack'), run } });
}
