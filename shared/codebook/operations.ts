import { z } from 'zod';
import { codebook, color } from '../contract/schemas/codebook.ts';

/**
 * What a person does to a codebook. Operations are stored in the log and never changed; a version of the codebook is
 * what they make of the version before (apply-operations.ts).
 */

/** Most codes of one codebook, and most operations of one change. */
export const MOST_CODES = 5_000;

const id = z.string().min(1).max(200);
const text = z.string().max(10_000);
const bilingual = z.strictObject({ zh: text, en: text.optional() });
const examples = z.array(text).max(1_000);
const index = z.int().min(0).max(MOST_CODES);
/** One UTF-16 unit, as keyboards give it. */
const key = z.string().length(1);

export const newCode = z.strictObject({
  id,
  name: bilingual,
  key: key.optional(),
  definition: bilingual.optional(),
  include: examples.optional(),
  exclude: examples.optional(),
  color: color.optional(),
});
export type NewCode = z.infer<typeof newCode>;

/** What of a code changes; null takes a value away, what is absent stays. */
export const codePatch = z.strictObject({
  name: bilingual.optional(),
  key: key.nullable().optional(),
  definition: bilingual.nullable().optional(),
  include: examples.optional(),
  exclude: examples.optional(),
  color: color.nullable().optional(),
});
export type CodePatch = z.infer<typeof codePatch>;

export const operation = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('group.add'),
    group: z.strictObject({ id, name: bilingual, color: color.optional() }),
    /** The end where it is absent. */
    index: index.optional(),
  }),
  z.strictObject({
    type: z.literal('group.edit'),
    id,
    patch: z.strictObject({ name: bilingual.optional(), color: color.nullable().optional() }),
  }),
  /** `index` counts among the other groups; beyond their end means the end. */
  z.strictObject({ type: z.literal('group.move'), id, index }),
  /** Only a group without codes, retired ones included, can go. */
  z.strictObject({ type: z.literal('group.remove'), id }),
  z.strictObject({ type: z.literal('code.add'), group: id, code: newCode, index: index.optional() }),
  z.strictObject({ type: z.literal('code.edit'), id, patch: codePatch }),
  /** `index` counts in the group without the code; beyond its end means the end. */
  z.strictObject({ type: z.literal('code.move'), id, group: id, index }),
  z.strictObject({ type: z.literal('code.retire'), id, replacedBy: z.array(id).max(50).optional() }),
  z.strictObject({ type: z.literal('code.restore'), id }),
  /** `into` takes over the examples of the codes merged into it. */
  z.strictObject({ type: z.literal('code.merge'), from: z.array(id).min(1).max(200), into: id }),
  z.strictObject({ type: z.literal('code.split'), id, into: z.array(newCode).min(2).max(50) }),
  z.strictObject({
    type: z.literal('book.edit'),
    name: bilingual.optional(),
    unit: bilingual.nullable().optional(),
  }),
  /** Another codebook takes the place of this one; codes that it lacks stay as retired ones. */
  z.strictObject({ type: z.literal('book.replace'), book: codebook }),
]);
export type Operation = z.infer<typeof operation>;

export const operations = z.array(operation).min(1).max(MOST_CODES);

/** A command that changes the codebook, as the log keeps it. */
export const codebookChangeBody = z.object({
  /** The version that the change made. */
  version: z.int(),
  baseVersion: z.int(),
  operations,
});
