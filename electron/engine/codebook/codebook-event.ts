import { applyOperations } from '../../../shared/codebook/apply-operations.ts';
import { codebookChangeBody } from '../../../shared/codebook/operations.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import type { Store } from '../store/store.ts';
import type { StoredEvent } from '../store/tables/events.ts';

/** The type of the log line of a changed codebook. */
export const CODEBOOK_CHANGE = 'codebook.change';

/** The version that a log line made, worked out anew from the version it started from. */
export function codebookOfEvent(store: Store, event: StoredEvent): { book: Codebook; baseVersion: number } {
  const { version, baseVersion, operations } = codebookChangeBody.parse(JSON.parse(event.body));
  return { book: applyOperations(store.codebooks.version(baseVersion), operations, version), baseVersion };
}

/** Stores the version that a log line made; the versions before it must be there. */
export function addCodebookVersion(store: Store, event: StoredEvent): void {
  const { commandId, at, author } = event;
  const { book, baseVersion } = codebookOfEvent(store, event);
  store.codebooks.add(book, { commandId, baseVersion, at, author });
}
