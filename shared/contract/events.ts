import { z } from 'zod';
import { job } from './schemas/job.ts';

/** What the engine and its host tell the interface without being asked. */
export const engineEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), job }),
  /** Documents changed; null means many: read anew what is shown. */
  z.object({
    type: z.literal('documents'),
    documentIds: z.array(z.string()).nullable(),
    position: z.int(),
    /** The command whose answer tells its caller the same; absent where no command changed them. */
    commandId: z.string().optional(),
  }),
  /** Other rules are in force. */
  z.object({ type: z.literal('rules'), position: z.int(), commandId: z.string().optional() }),
  /** Another version of the codebook is in use. */
  z.object({ type: z.literal('codebook'), version: z.int(), position: z.int() }),
  /** The engine process: `restarting` after it died, `ready` when it answers again, `failed` when it cannot. */
  z.object({
    type: z.literal('engine'),
    state: z.enum(['ready', 'restarting', 'failed']),
    message: z.string().nullable(),
  }),
]);
export type EngineEvent = z.infer<typeof engineEvent>;
