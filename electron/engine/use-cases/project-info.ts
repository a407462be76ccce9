import path from 'node:path';
import type { Output } from '../../../shared/contract/contract.ts';
import type { EngineContext } from '../context.ts';

/** The project's name is its file's name without the ending. */
export function projectInfo({ store }: EngineContext): Output<'project.get'> {
  const { file } = store;
  const name = path.basename(file.path).replace(/\.jiaoyue$/u, '');
  const totals = store.states.totals();
  return {
    name,
    path: file.path,
    readOnly: file.readOnly,
    documents: store.documents.count(),
    documentsDone: totals.done,
    measuresAccepted: totals.measures,
    codebookVersion: store.codebooks.current().version,
    position: store.events.position(),
    recovered: file.recovered,
    undoState: store.commands.undoState(),
    exportFolder: path.join(path.dirname(path.resolve(file.path)), `${name}-export`),
  };
}
