import { dialog } from 'electron';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { Strings } from './strings.ts';

const EXPLAINED: Partial<Record<ErrorCode, keyof Strings>> = {
  project_locked: 'locked',
  project_missing: 'missing',
  project_foreign: 'foreign',
  project_newer: 'newer',
  project_damaged: 'damaged',
  project_exists: 'exists',
  folder_not_writable: 'notWritable',
  disk_full: 'full',
};

/**
 * Says why a project cannot be opened and what to do.
 *
 * @returns true when the user wants it read-only
 */
export async function explainOpenError(error: unknown, file: string, strings: Strings): Promise<boolean> {
  const code = error instanceof JiaoyueError ? error.code : 'internal';
  const key = EXPLAINED[code];
  const detail = `${key ? strings[key] : `${strings.other}${String(error)}`}\n\n${file}`;
  const buttons = code === 'project_locked' ? [strings.openReadOnly, strings.cancel] : [strings.cancel];
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: strings.openFailed,
    detail,
    buttons,
    cancelId: buttons.length - 1,
  });
  return code === 'project_locked' && response === 0;
}
