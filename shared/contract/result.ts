import type { ErrorCode } from './errors.ts';

/** What went wrong, as data: a stable code, a sentence for logs, and details that name the item and help the remedy. */
export interface Failure {
  code: ErrorCode;
  /** English, for logs and the command line; the interface translates `code` and fills in `details`. */
  message: string;
  details: Record<string, unknown>;
}

/** The answer of every method in every transport; nothing is thrown across a boundary. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ErrorCode, message: string, details: Record<string, unknown> = {}): Result<never> => ({
  ok: false,
  error: { code, message, details },
});
