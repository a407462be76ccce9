import path from 'node:path';
import type { Output } from '../../../shared/contract/contract.ts';
import type { EngineContext } from '../context.ts';
import { samplePath } from '../data-folder.ts';
import type { Store } from '../store/store.ts';

/** A project is called as its file, without the ending. */
export const projectName = ({ file }: Store): string => path.basename(file.path).replace(/\.jiaoyue$/u, '');

export function projectInfo({ store }: EngineContext): Output<'project.get'> {
  const { file } = store;
  const name = projectName(store);
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
    sample: path.resolve(file.path) === path.resolve(samplePath()),
    exportFolder: path.join(path.dirname(path.resolve(file.path)), `${name}-export`),
  };
}
