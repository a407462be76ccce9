import { create } from 'zustand';
import { failureOf } from '../api/api-error.ts';
import { t } from '../i18n/i18n.ts';

export interface ToastMessage {
  id: number;
  tone: 'info' | 'error';
  text: string;
  /** Names the thing concerned, e.g. a file. */
  detail: string | null;
  action: { label: string; run: () => void } | null;
}

const SHOWN_AT_ONCE = 3;
let lastId = 0;

export const useToastStore = create<{ toasts: ToastMessage[] }>(() => ({ toasts: [] }));

export function dismissToast(id: number): void {
  useToastStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

export function toast(message: Partial<ToastMessage> & { text: string }): void {
  const id = ++lastId;
  const full: ToastMessage = { tone: 'info', detail: null, action: null, ...message, id };
  useToastStore.setState(({ toasts }) => ({
    toasts: [...toasts.filter((other) => other.text !== full.text), full].slice(-SHOWN_AT_ONCE),
  }));
  setTimeout(() => dismissToast(id), full.tone === 'error' ? 10_000 : 4_500);
}

/** Says in the reader's language what went wrong and what helps. */
export function toastError(error: unknown): void {
  const { code, details } = failureOf(error);
  const named = details.path ?? details.name ?? details.folder;
  toast({ tone: 'error', text: t(`error.${code}`), detail: typeof named === 'string' ? named : null });
}
