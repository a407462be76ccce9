import { z } from 'zod';
import {
  BLOCK_KINDS,
  type Block,
  BYTE_ENCODINGS,
  type Edit,
  type FieldValue,
  LEVELS,
  type Redecode,
  VERDICTS,
} from '../../text/model.ts';

/** A position in UTF-16 code units. */
export const offset = z.int().min(0);

export const spanShape = { start: offset, end: offset };

export const blockKind = z.enum(BLOCK_KINDS);

export const verdictLabel = z.enum(VERDICTS);
export const level = z.enum(LEVELS);

export const block = z.object({
  ...spanShape,
  kind: blockKind,
  kept: z.boolean(),
  confidence: z.number(),
  reason: z.string(),
}) satisfies z.ZodType<Block>;

export const edit = z.object({ ...spanShape, insert: z.string(), rule: z.string() }) satisfies z.ZodType<Edit>;

export const fieldValue = z.object({
  value: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
  confidence: z.number(),
  reason: z.string(),
  code: z.string().optional(),
}) satisfies z.ZodType<FieldValue>;

const byteEncoding = z.enum(BYTE_ENCODINGS);
export const redecode = z.object({
  readAs: byteEncoding,
  wasEncodedAs: byteEncoding,
  sample: z.object({ before: z.string(), after: z.string() }),
  confidence: z.number(),
}) satisfies z.ZodType<Redecode>;

export const pipelineStamp = z.object({ version: z.string(), rules: z.string(), segmenter: z.string() });
