import fs from 'node:fs/promises';
import path from 'node:path';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { ExportSummary } from '../../../shared/contract/schemas/job.ts';
import type { EngineContext } from '../context.ts';
import { checkExport } from '../export/check-export.ts';
import { MANIFEST, makeDraftFolder, publish } from '../export/export-folder.ts';
import type { ExportFormat, FormatWriter } from '../export/export-format.ts';
import { formats } from '../export/formats.ts';
import { createHashedFile } from '../export/hashed-file.ts';
import { manifest, pipelineKey } from '../export/manifest.ts';
import { pageRecord } from '../export/page-record.ts';
import type { JobHandle } from '../jobs.ts';
import { letOthersRun } from '../let-others-run.ts';
import { explainStorageError } from '../store/sqlite-error.ts';
import { openSnapshot, type Store } from '../store/store.ts';
import { projectName } from './project-info.ts';

type Options = Input<'exports.start'>;

/** Lets other work of the engine run between two pages, and stops when the user says so. */
async function breathe(job: JobHandle): Promise<void> {
  await letOthersRun();
  if (job.signal.aborted) throw new JiaoyueError('job_cancelled', 'the export was cancelled');
}

/** Writes every page with every writer; on an error the files are let go of. */
async function writePages(store: Store, options: Options, writers: readonly FormatWriter[], job: JobHandle) {
  const codebook = store.codebooks.current();
  const ids = store.documents.ids();
  const pipelines = new Map<string, number>();
  let measures = 0;
  try {
    for (const [index, id] of ids.entries()) {
      await breathe(job);
      const record = pageRecord(store, id, { codebook, withSuggestions: options.withSuggestions });
      measures += record.measures.length;
      pipelines.set(pipelineKey(record), (pipelines.get(pipelineKey(record)) ?? 0) + 1);
      for (const writer of writers) await writer.page(record);
      job.progress(index + 1, ids.length);
    }
  } catch (error) {
    await Promise.all(writers.map((writer) => writer.abandon()));
    throw error;
  }
  const files = (await Promise.all(writers.map((writer) => writer.finish()))).flat();
  return { files, pipelines, counts: { documents: ids.length, measures } };
}

async function writeAll(store: Store, options: Options, draft: string, job: JobHandle) {
  const chosen = formats.filter((format) => options.formats.includes(format.id));
  const writers = await Promise.all(chosen.map((format) => format.openWriter(draft)));
  const { files, pipelines, counts } = await writePages(store, options, writers, job);
  const position = store.events.position();
  const text = manifest({
    project: projectName(store),
    position,
    codebook: store.codebooks.current(),
    formats: chosen,
    files,
    pipelines,
    ...counts,
    withSuggestions: options.withSuggestions,
  });
  const file = await createHashedFile(draft, MANIFEST);
  await file.write(text, 1);
  return { chosen, files: [...files, await file.finish()], counts, position };
}

async function checkAll(
  store: Store,
  chosen: readonly ExportFormat[],
  draft: string,
  counts: { documents: number; measures: number },
): Promise<number> {
  let quotes = 0;
  for (const format of chosen) quotes += await checkExport(store, format, draft, counts);
  return quotes;
}

/** What the file system says of the folder, for instance that it was removed meanwhile, is no fault of ours. */
function explainExportError(error: unknown, folder: string): unknown {
  const explained = explainStorageError(error, folder);
  const ours = explained instanceof JiaoyueError || (error as NodeJS.ErrnoException).syscall === undefined;
  return ours ? explained : new JiaoyueError('export_failed', `${folder}: ${String(error)}`, { folder });
}

async function run(context: EngineContext, options: Options, job: JobHandle): Promise<ExportSummary> {
  const draft = await makeDraftFolder(options.folder);
  const snapshot = openSnapshot(context.store);
  try {
    const { chosen, files, counts, position } = await writeAll(snapshot, options, draft, job);
    const quotesChecked = await checkAll(snapshot, chosen, draft, counts);
    await breathe(job);
    await publish(draft, options.folder, files);
    return { folder: options.folder, files, ...counts, quotesChecked, position };
  } catch (error) {
    throw explainExportError(error, options.folder);
  } finally {
    snapshot.close();
    await fs.rm(draft, { recursive: true, force: true });
  }
}

/** Exports the data set in a job; files take their final names only after they were read back and compared. */
export function exportDataSet(context: EngineContext, options: Options): Output<'exports.start'> {
  if (!path.isAbsolute(options.folder))
    throw new JiaoyueError('invalid_input', 'the export folder must be an absolute path', { folder: options.folder });
  return context.jobs.start('export', async (job) => ({ exportSummary: await run(context, options, job) }));
}
