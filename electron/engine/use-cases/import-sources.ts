import path from 'node:path';
import type { Input } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import type { RefusedSource } from '../import/source-page.ts';
import { type SourceFile, walkSources } from '../import/walk-sources.ts';

export type ImportSource = Input<'imports.start'>['sources'][number];

/** The file a host put an upload's bytes in. */
export function uploadedFile(context: EngineContext, source: Extract<ImportSource, { type: 'upload' }>): SourceFile {
  if (!context.uploadsFolder) throw new JiaoyueError('invalid_input', 'this host takes no uploads');
  return { path: path.join(context.uploadsFolder, source.uploadId), name: source.name };
}

/** Every file at or below the sources. */
export async function* everyFile(
  context: EngineContext,
  sources: ImportSource[],
): AsyncGenerator<SourceFile | RefusedSource> {
  for (const source of sources) {
    if (source.type === 'path') yield* walkSources(source.path);
    else yield uploadedFile(context, source);
  }
}
