import { applyOperations } from '../../../shared/codebook/apply-operations.ts';
import type { Operation } from '../../../shared/codebook/operations.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';

export interface DraftResult {
  /** The codebook as it would be saved. */
  book: Codebook;
  /** The operations that could be carried out. */
  operations: Operation[];
  /** How many could not, because the codebook changed under them. */
  refused: number;
}

/** Carries out what the codebook in use still allows of a draft. @param version the number that saving would give it */
export function applyDraft(base: Codebook, draft: readonly Operation[], version: number): DraftResult {
  const operations: Operation[] = [];
  let step = base;
  for (const operation of draft) {
    try {
      step = applyOperations(step, [operation], version);
      operations.push(operation);
    } catch (error) {
      if (!(error instanceof JiaoyueError)) throw error;
    }
  }
  // All at once: a meaning that was changed and changed back is the old one.
  const book = operations.length > 0 ? applyOperations(base, operations, version) : base;
  return { book, operations, refused: draft.length - operations.length };
}
