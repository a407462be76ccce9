import type { backupsZh } from './backups-zh.ts';

/** Sentences about backups, in English. */
export const backupsEn: Record<keyof typeof backupsZh, string> = {
  'backups.title': 'Backups',
  'backups.hint':
    'A backup is made every half hour of work, into the folder of backups beside the project file. Recent ones are all kept, older ones one a day and one a week.',
  'backups.make': 'Back up now',
  'backups.running': 'Backing up',
  'backups.none': 'There are no backups yet.',
  'backups.holds': '{{documents}} pages · {{events}} events · {{size}}',
  'backups.restore': 'Restore…',
  'backups.consequence':
    'The project becomes what it was at this backup; the {{events}} events since then no longer count. What it is now is backed up first and can be restored at any time.',
  'backups.confirm': 'Restore this backup',
  'backups.restored': 'Restored the backup of {{time}}',
};
