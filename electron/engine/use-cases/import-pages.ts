import fs from 'node:fs/promises';
import path from 'node:path';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { ImportItem, ImportSummary } from '../../../shared/contract/schemas/job.ts';
import type { EngineContext } from '../context.ts';
import { readPage } from '../import/read-page.ts';
import { type RefusedSource, type SourceFile, walkSources } from '../import/walk-sources.ts';
import type { JobHandle } from '../jobs.ts';
import { lookAgain } from './look-again.ts';
import { makeMissingPrints } from './make-missing-prints.ts';
import { storePage } from './store-page.ts';

type ImportSource = Input<'imports.start'>['sources'][number];

/** The file a host put an upload's bytes in. */
function uploadedFile(context: EngineContext, source: Extract<ImportSource, { type: 'upload' }>): SourceFile {
  if (!context.uploadsFolder) throw new JiaoyueError('invalid_input', 'this host takes no uploads');
  return { path: path.join(context.uploadsFolder, source.uploadId), name: source.name };
}

async function* everyFile(context: EngineContext, sources: ImportSource[]): AsyncGenerator<SourceFile | RefusedSource> {
  for (const source of sources) {
    if (source.type === 'path') yield* walkSources(source.path);
    else yield uploadedFile(context, source);
  }
}

/** Reads, cleans and stores one page; nothing of it is stored unless all of it is. */
async function importOne(context: EngineContext, file: SourceFile, origin: string): Promise<ImportItem> {
  const page = await readPage(file);
  const { documentId, created } = await storePage(context, { ...page, name: file.name, origin });
  return { name: file.name, outcome: created ? 'imported' : 'duplicate', documentId, error: null };
}

/** Errors of one page are told with its name and do not stop the rest; a full disk would only repeat itself. */
function refusal(name: string, error: unknown): ImportItem {
  if (error instanceof JiaoyueError && (error.code === 'disk_full' || error.code === 'read_only')) throw error;
  const code = error instanceof JiaoyueError ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  return { name, outcome: 'refused', documentId: null, error: { code, message } };
}

async function run(context: EngineContext, sources: ImportSource[], job: JobHandle): Promise<ImportSummary> {
  const files: (SourceFile | RefusedSource)[] = [];
  for await (const file of everyFile(context, sources)) {
    if (job.signal.aborted) break;
    files.push(file);
    if (files.length % 500 === 0) job.progress(0, null);
  }
  const summary: ImportSummary = { imported: 0, duplicates: 0, refused: 0 };
  if (!(await makeMissingPrints(context, job.signal))) return summary;
  const counter = { imported: 'imported', duplicate: 'duplicates', refused: 'refused' } as const;
  for (const [index, file] of files.entries()) {
    if (job.signal.aborted) return summary;
    job.progress(index, files.length);
    let item: ImportItem;
    try {
      if ('error' in file) throw file.error;
      item = await importOne(context, file, file.path);
    } catch (error) {
      item = refusal(file.name, error);
    }
    context.store.write(() => context.store.importItems.add(job.id, item));
    summary[counter[item.outcome]]++;
    if (item.outcome === 'imported')
      context.emit({ type: 'documents', documentIds: null, position: context.store.events.position() });
  }
  await lookAgain(context, job.signal, (done, left) => job.progress(files.length + done, files.length + done + left));
  return summary;
}

/** Uploads are copies made for this import; they go when it ends. */
async function removeUploads(context: EngineContext, sources: ImportSource[]): Promise<void> {
  for (const source of sources)
    if (source.type === 'upload') await fs.rm(uploadedFile(context, source).path, { force: true });
}

/** Imports files and folders in a job; every file ends up in its report. */
export function importPages(context: EngineContext, input: Input<'imports.start'>): Output<'imports.start'> {
  if (context.store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
  return context.jobs.start('import', async (job) => {
    try {
      return { importSummary: await run(context, input.sources, job) };
    } finally {
      await removeUploads(context, input.sources);
    }
  });
}
