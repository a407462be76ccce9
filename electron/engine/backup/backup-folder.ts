import fs from 'node:fs';
import path from 'node:path';
import type { BackupInfo } from '../../../shared/contract/schemas/backup.ts';
import { readBackupName } from './backup-name.ts';

/** Beside the project, so that whoever copies one finds the other. */
export const backupFolder = (projectPath: string): string => `${projectPath}-backups`;

/** The backups of a project, the latest first. */
export function listBackups(projectPath: string): BackupInfo[] {
  const folder = backupFolder(projectPath);
  let names: string[] = [];
  try {
    names = fs.readdirSync(folder);
  } catch {
    // No folder yet, or one that cannot be read: there is nothing to restore.
  }
  return names
    .flatMap((name): BackupInfo[] => {
      const known = readBackupName(name);
      const stat = known && fs.statSync(path.join(folder, name), { throwIfNoEntry: false });
      return known && stat?.isFile() ? [{ ...known, bytes: stat.size }] : [];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
