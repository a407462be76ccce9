import type { Input, Output } from '../../../shared/contract/contract.ts';
import { codebookDraft } from '../../../shared/contract/schemas/codebook-work.ts';
import type { EngineContext } from '../context.ts';
import { CODEBOOK_DRAFT } from './change-codebook.ts';

/** The operations of the editor that are not a version yet; null where there are none, or none that can be read. */
export function readCodebookDraft({ store }: EngineContext): Output<'codebook.draft.get'> {
  const stored = store.meta.get(CODEBOOK_DRAFT);
  if (stored === undefined) return { draft: null };
  try {
    return { draft: codebookDraft.parse(JSON.parse(stored)) };
  } catch {
    // Written by another version of the app: nothing that was saved depends on it.
    return { draft: null };
  }
}

/** Keeps the operations of the editor, so that a crash loses none. @throws JiaoyueError `read_only`, `disk_full` */
export function keepCodebookDraft(
  { store }: EngineContext,
  { draft }: Input<'codebook.draft.set'>,
): Output<'codebook.draft.set'> {
  store.write(() => {
    if (draft) store.meta.set(CODEBOOK_DRAFT, JSON.stringify(draft));
    else store.meta.delete(CODEBOOK_DRAFT);
  });
  return { draft };
}
