import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import type { Store } from '../store/store.ts';

/** The import that is under way, or was when the engine ended; not part of the log. */
const KEY = 'import';

interface NotedImport extends Input<'imports.start'> {
  jobId: string;
  startedAt: string;
}

/** Notes an import so that it can be gone on with after a crash; uploads are gone by then and are left out. */
export function noteImport(store: Store, jobId: string, { sources, mapping }: Input<'imports.start'>): void {
  const lasting = sources.filter(({ type }) => type === 'path');
  if (lasting.length === 0) return;
  const note: NotedImport = { jobId, sources: lasting, mapping, startedAt: new Date().toISOString() };
  store.write(() => store.meta.set(KEY, JSON.stringify(note)));
}

const noted = (store: Store): NotedImport | null => {
  const note = store.meta.get(KEY);
  return note === undefined ? null : (JSON.parse(note) as NotedImport);
};

/** Forgets an import that ended, unless another one has been noted since. */
export function forgetImport(store: Store, jobId: string): void {
  if (noted(store)?.jobId === jobId) store.write(() => store.meta.delete(KEY));
}

/** The import that was not finished; null where there is none, or where one is under way. */
function interrupted({ store, jobs }: EngineContext): NotedImport | null {
  return store.file.readOnly || jobs.running('import') ? null : noted(store);
}

export function readInterrupted(context: EngineContext): Output<'imports.interrupted'> {
  const found = interrupted(context);
  if (!found) return { interrupted: null };
  const paths = found.sources.flatMap((source) => (source.type === 'path' ? [source.path] : []));
  return { interrupted: { startedAt: found.startedAt, paths } };
}

/** @throws JiaoyueError `not_found` where no import was interrupted */
export function interruptedInput(context: EngineContext): Input<'imports.start'> {
  const found = interrupted(context);
  if (!found) throw new JiaoyueError('not_found', 'no import was interrupted');
  return { sources: found.sources, mapping: found.mapping };
}

/** @throws JiaoyueError `read_only` */
export function dismissInterrupted(context: EngineContext): Output<'imports.dismiss'> {
  if (context.store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
  const found = interrupted(context);
  if (found) forgetImport(context.store, found.jobId);
  return {};
}
