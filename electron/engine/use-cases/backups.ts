import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { listBackups } from '../backup/backup-folder.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { checkedBackup, requestRestore } from '../backup/restore-backup.ts';
import type { EngineContext } from '../context.ts';

function checkWritable({ store }: EngineContext): void {
  if (store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
}

/** Makes a backup in a job; asked for again meanwhile, it gives the job under way. @throws JiaoyueError `read_only` */
export function startBackup(context: EngineContext): Output<'backups.start'> {
  checkWritable(context);
  return (
    context.jobs.running('backup') ??
    context.jobs.start('backup', async (job) => {
      await makeBackup(context.store, {
        signal: job.signal,
        progress: (done, total) => job.progress(done, total),
      });
      return {};
    })
  );
}

/**
 * Backs up the project as it is, and has the backup take its place when it is opened next. The host opens it anew when
 * this has answered.
 *
 * @throws JiaoyueError `read_only`, `job_running`, `backup_missing`, `project_newer`, `project_damaged`, `disk_full`
 */
export async function restoreBackup(
  context: EngineContext,
  { name }: Input<'backups.restore'>,
): Promise<Output<'backups.restore'>> {
  checkWritable(context);
  const busy = context.jobs.list().find(({ state }) => state === 'running');
  if (busy) throw new JiaoyueError('job_running', `wait until the ${busy.kind} has ended`, { kind: busy.kind });
  checkedBackup(context.store.file.path, name);
  const before = await makeBackup(context.store);
  requestRestore(context.store.file.path, name);
  return { before: before.name };
}

export const backupsOf = ({ store }: EngineContext): Output<'backups.list'> => ({
  backups: listBackups(store.file.path),
});
