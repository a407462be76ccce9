import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { Failure } from '../../shared/contract/result.ts';

/** A failure of the engine as an exception, for code that awaits answers. */
export class ApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'ApiError';
    this.failure = failure;
  }

  get code(): ErrorCode {
    return this.failure.code;
  }
}

/** Any thrown value as a failure that the catalogues can name. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure;
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), details: {} };
}
