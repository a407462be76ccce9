import { z } from 'zod';

const bilingual = z.object({ zh: z.string(), en: z.string().optional() });

export const code = z.object({
  id: z.string().min(1),
  name: bilingual,
  /** The key that gives this code to a selection, unique in the codebook. */
  key: z.string().max(1).optional(),
  definition: bilingual.optional(),
  include: z.array(z.string()).optional(),
  exclude: z.array(z.string()).optional(),
});

export const codebook = z.object({
  id: z.string().min(1),
  version: z.int().min(1),
  name: bilingual,
  unit: bilingual.optional(),
  groups: z.array(z.object({ id: z.string().min(1), name: bilingual, codes: z.array(code) })),
  attributes: z
    .array(z.object({ id: z.string(), name: bilingual, type: z.string(), values: z.array(z.string()).optional() }))
    .optional(),
});
export type Codebook = z.infer<typeof codebook>;
export type Code = z.infer<typeof code>;
