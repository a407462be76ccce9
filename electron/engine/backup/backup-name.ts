import type { BackupInfo } from '../../../shared/contract/schemas/backup.ts';

/** `2026-11-22T05-12-00-000Z_1234_56.jiaoyue`: when, the position of the log, pages; colons are no part of file names everywhere. */
const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z_(\d{1,15})_(\d{1,15})\.jiaoyue$/u;

/** What is known of a backup by its name. */
export type BackupName = Omit<BackupInfo, 'bytes'>;

export function backupName(at: Date, position: number, documents: number): string {
  return `${at.toISOString().replaceAll(/[:.]/gu, '-')}_${position}_${documents}.jiaoyue`;
}

/** Null for a file that is no backup. */
export function readBackupName(name: string): BackupName | null {
  const [, day, hours, minutes, seconds, ms, position, documents] = NAME.exec(name) ?? [];
  const at = `${day}T${hours}:${minutes}:${seconds}.${ms}Z`;
  if (day === undefined || Number.isNaN(Date.parse(at))) return null;
  return { name, at, position: Number(position), documents: Number(documents) };
}
