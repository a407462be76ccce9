import { dialog, shell } from 'electron';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { BackupInfo } from '../../../shared/contract/schemas/backup.ts';
import { backupFolder } from '../../engine/backup/backup-folder.ts';
import { helpsToRestore, restoreOffer } from '../../engine/backup/restore-offer.ts';
import type { Strings } from './strings.ts';

const EXPLAINED: Partial<Record<ErrorCode, Exclude<keyof Strings, 'backup'>>> = {
  project_locked: 'locked',
  project_missing: 'missing',
  project_foreign: 'foreign',
  project_newer: 'newer',
  project_damaged: 'damaged',
  project_exists: 'exists',
  folder_not_writable: 'notWritable',
  disk_full: 'full',
};

/** What is to be tried next with a project that could not be opened. */
export type NextTry = { readOnly: true } | { restore: string };

interface Answer {
  label: string;
  /** @returns what to try next, null for nothing */
  choose(): NextTry | null;
}

function backupLine({ at, documents, bytes, name }: BackupInfo, strings: Strings): string {
  const time = new Intl.DateTimeFormat(strings.locale, { dateStyle: 'medium', timeStyle: 'short' });
  const size = new Intl.NumberFormat(strings.locale, { maximumFractionDigits: 1 });
  return `${strings.backup(time.format(new Date(at)), documents, size.format(bytes / 1e6))}\n${name}`;
}

function answersTo(code: ErrorCode, file: string, latest: BackupInfo | undefined, strings: Strings): Answer[] {
  const cancel: Answer = { label: strings.cancel, choose: () => null };
  if (code === 'project_locked') return [{ label: strings.openReadOnly, choose: () => ({ readOnly: true }) }, cancel];
  if (!latest) return [cancel];
  const showFolder = (): null => {
    void shell.openPath(backupFolder(file));
    return null;
  };
  return [
    { label: strings.restoreLatest, choose: () => ({ restore: latest.name }) },
    { label: strings.showBackups, choose: showFolder },
    cancel,
  ];
}

/**
 * Says why a project cannot be opened and what to do.
 *
 * @param refused names of backups that could not be restored, the last of them just now where one would help
 * @returns what the user wants tried next; null for nothing
 */
export async function explainOpenError(
  error: unknown,
  file: string,
  strings: Strings,
  refused: readonly string[] = [],
): Promise<NextTry | null> {
  const code = error instanceof JiaoyueError ? error.code : 'internal';
  const key = EXPLAINED[code];
  const offer = restoreOffer(code, file, refused);
  const last = helpsToRestore(code) ? refused.at(-1) : undefined;
  const why = key ? strings[key] : `${strings.other}${String(error)}`;
  const detail = [
    last ? `${strings.backupRefused}\n${last}` : why,
    file,
    ...(offer.length > 0 ? [[strings.backups, ...offer.map((backup) => backupLine(backup, strings))].join('\n')] : []),
    ...(offer.length > 0 && code !== 'project_missing' ? [strings.backupKept] : []),
    ...(offer.length === 0 && code === 'project_damaged' ? [strings.noBackup] : []),
  ].join('\n\n');
  const answers = answersTo(code, file, offer[0], strings);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: strings.openFailed,
    detail,
    buttons: answers.map(({ label }) => label),
    cancelId: answers.length - 1,
  });
  return answers[response]?.choose() ?? null;
}
