import type { EngineContext } from '../context.ts';
import { startBackup } from '../use-cases/backups.ts';
import { listBackups } from './backup-folder.ts';

/** When it is first looked whether a backup is due, not while the window opens; how often then; what work may be lost, ms. */
const FIRST_LOOK = 60_000;
const LOOK_EVERY = 5 * 60_000;
const DUE_AFTER = 30 * 60_000;

/** Whether anything was done since the last backup, and that is not of just now. */
export function isBackupDue({ store, jobs }: EngineContext, now: number): boolean {
  if (store.file.readOnly || jobs.running('backup') || jobs.running('import')) return false;
  const [last] = listBackups(store.file.path);
  const position = store.events.position();
  if (!last) return position > 0;
  // A clock that went back must not stop backups for as long as it went back.
  return last.position !== position && Math.abs(now - Date.parse(last.at)) >= DUE_AFTER;
}

/** Makes backups while work goes on. @returns what stops it */
export function keepBackups(context: EngineContext): () => void {
  const look = (): void => {
    if (isBackupDue(context, Date.now())) startBackup(context);
  };
  const first = setTimeout(look, FIRST_LOOK).unref();
  const later = setInterval(look, LOOK_EVERY).unref();
  return () => {
    clearTimeout(first);
    clearInterval(later);
  };
}
