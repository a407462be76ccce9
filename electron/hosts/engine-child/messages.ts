import { z } from 'zod';
import { ERROR_CODES } from '../../../shared/contract/errors.ts';
import { engineEvent } from '../../../shared/contract/events.ts';

/** What a host tells the engine process. */
export const toEngine = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    projectPath: z.string(),
    preferencesPath: z.string(),
    uploadsFolder: z.string().nullable(),
    readOnly: z.boolean(),
    /** Makes the project when it is missing and fills it with the sample pages. */
    sample: z.boolean(),
    /** The name of a backup that takes the project's place before it is opened. */
    restore: z.string().optional(),
  }),
  z.object({ type: z.literal('request'), id: z.int(), method: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('close') }),
]);
export type ToEngine = z.infer<typeof toEngine>;
export type OpenMessage = Extract<ToEngine, { type: 'open' }>;

const failure = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});

/** What the engine process tells its host. */
export const fromEngine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('refused'), error: failure }),
  z.object({
    type: z.literal('answer'),
    id: z.int(),
    result: z.union([
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: failure }),
    ]),
  }),
  z.object({ type: z.literal('event'), event: engineEvent }),
  z.object({ type: z.literal('closed') }),
]);
export type FromEngine = z.infer<typeof fromEngine>;
