import { z } from 'zod';

/** A copy of the project as it was at one time. */
export const backupInfo = z.object({
  /** The name of its file in the folder of backups. */
  name: z.string(),
  at: z.iso.datetime(),
  /** The position of the event log, and the pages there were. */
  position: z.int(),
  documents: z.int(),
  bytes: z.int(),
});
export type BackupInfo = z.infer<typeof backupInfo>;
