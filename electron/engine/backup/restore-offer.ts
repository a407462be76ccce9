import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { BackupInfo } from '../../../shared/contract/schemas/backup.ts';
import { listBackups } from './backup-folder.ts';

/** Where a backup would help, or another than the one tried: a file whose first bytes are damaged looks foreign. */
const HELPED: ReadonlySet<ErrorCode> = new Set([
  'project_damaged',
  'project_missing',
  'project_foreign',
  'backup_missing',
]);
/** Backups that are offered; whoever wants an older one finds it in the folder. */
const OFFERED = 5;

/** Whether a backup, or another one, would help where a project cannot be opened. */
export const helpsToRestore = (code: ErrorCode): boolean => HELPED.has(code);

/**
 * The backups to offer when a project cannot be opened, the latest first; none where they would not help.
 *
 * @param refused names of backups that were tried already and could not be restored
 */
export function restoreOffer(
  code: ErrorCode,
  projectPath: string,
  refused: readonly string[] = [],
): readonly BackupInfo[] {
  if (!helpsToRestore(code)) return [];
  return listBackups(projectPath)
    .filter(({ name }) => !refused.includes(name))
    .slice(0, OFFERED);
}
