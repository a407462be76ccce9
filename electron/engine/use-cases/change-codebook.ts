import { applyOperations } from '../../../shared/codebook/apply-operations.ts';
import { checkCodebook } from '../../../shared/codebook/check-codebook.ts';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { CODEBOOK_CHANGE } from '../codebook/codebook-event.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import { commandIdTaken } from './review-change.ts';
import { tellCodebook } from './tell-codebook.ts';

const LABEL = 'action.codebook.change';

/** Where the unsaved operations of the editor lie. */
export const CODEBOOK_DRAFT = 'codebook-draft';

/** @throws JiaoyueError `codebook_invalid` naming every problem */
function changed(base: Codebook, operations: Input<'codebook.change'>['operations'], version: number): Codebook {
  const book = applyOperations(base, operations, version);
  const problems = checkCodebook(book).filter(({ level }) => level === 'error');
  const [first] = problems;
  if (first)
    throw new JiaoyueError('codebook_invalid', `${first.id}: ${first.problem}; ${problems.length} in all`, {
      problems,
    });
  return book;
}

/**
 * Makes a new version of the codebook by one command, which undo takes back like any other. The same command id again
 * changes nothing and gives the present state.
 *
 * @throws JiaoyueError `codebook_conflict` where another version than `baseVersion` is in use, `codebook_invalid`,
 *   `read_only`, `invalid_input`
 */
export function changeCodebook(context: EngineContext, input: Input<'codebook.change'>): Output<'codebook.change'> {
  const { store } = context;
  const { commandId, baseVersion, operations } = input;
  const before = store.events.ofCommand(commandId);
  if (before && before.type !== CODEBOOK_CHANGE) throw commandIdTaken(commandId);
  if (!before) {
    const base = store.codebooks.current();
    if (base.version !== baseVersion)
      throw new JiaoyueError('codebook_conflict', `version ${base.version} is in use, not ${baseVersion}`, {
        version: base.version,
        baseVersion,
      });
    const version = store.codebooks.lastVersion() + 1;
    const book = changed(base, operations, version);
    store.write(() => {
      const { append, at, author } = eventStamp(context, () => '');
      const position = store.events.position() + 1;
      const body = { version, baseVersion, operations };
      append({ commandId, label: LABEL, type: CODEBOOK_CHANGE, documentId: null, body });
      store.commands.add({ commandId, position, label: LABEL, at, author, documents: 0 });
      store.codebooks.add(book, { commandId, baseVersion, at, author });
      // The draft has become this version.
      store.meta.delete(CODEBOOK_DRAFT);
    });
    tellCodebook(context, baseVersion);
  }
  return {
    codebook: store.codebooks.current(),
    position: store.events.position(),
    undoState: store.commands.undoState(),
  };
}
