import type { Input } from '../../../shared/contract/contract.ts';
import type { Job } from '../../../shared/contract/schemas/job.ts';
import { call } from '../../api/api.ts';
import { ApiError } from '../../api/api-error.ts';
import { desktop } from '../../api/desktop-transport.ts';
import { uploadFile } from '../../api/http-transport.ts';
import { noteJob } from '../../api/use-engine-events.ts';
import { toastError } from '../../app/toast-store.ts';
import { useImportStore } from './import-store.ts';

type Source = Input<'imports.start'>['sources'][number];

export interface NamedFile {
  /** With the folders it came from, where they are known. */
  name: string;
  file: File;
}

/** Imports at once, or asks first where a table's columns are not known. */
async function start(sources: Source[]): Promise<void> {
  if (sources.length === 0) return;
  const { tables } = await call('imports.preview', { sources });
  if (tables.length > 0) useImportStore.setState({ question: { sources, tables } });
  else await startJob(sources);
}

/** Imports without another question. */
export async function startJob(sources: Source[]): Promise<void> {
  showJob(await call('imports.start', { sources }));
}

/** Shows an import that has begun in the panel. */
export function showJob(job: Job): void {
  noteJob(job);
  useImportStore.setState({ jobId: job.id });
}

/** Imports files and folders of this machine by their paths. */
export async function importPaths(paths: string[]): Promise<void> {
  try {
    await start(paths.filter((path) => path !== '').map((path) => ({ type: 'path', path })));
  } catch (error) {
    toastError(error);
  }
}

/** Imports files that a browser has read. */
export async function importFiles(files: NamedFile[]): Promise<void> {
  const total = files.length;
  try {
    const sources: Source[] = [];
    for (const { name, file } of files) {
      useImportStore.setState({ upload: { done: sources.length, total } });
      const result = await uploadFile(name, file);
      if (!result.ok) throw new ApiError({ ...result.error, details: { ...result.error.details, name } });
      sources.push({ type: 'upload', uploadId: result.value.uploadId, name });
    }
    await start(sources);
  } catch (error) {
    toastError(error);
  } finally {
    useImportStore.setState({ upload: null });
  }
}

/** Asks for files or a folder, in the way of this host. */
export async function pickAndImport(kind: 'files' | 'folder'): Promise<void> {
  if (desktop) return importPaths(await desktop.pickImportSources(kind));
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = kind === 'folder';
  input.dataset.testid = 'import-input';
  input.hidden = true;
  const files = await new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    document.body.append(input);
    input.click();
  });
  input.remove();
  return importFiles(files.map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}
