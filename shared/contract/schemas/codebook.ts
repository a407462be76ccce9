import { z } from 'zod';

/** A text in Chinese, with a translation where there is one. */
export const bilingual = z.object({ zh: z.string(), en: z.string().optional() });
export type Bilingual = z.infer<typeof bilingual>;

const version = z.int().min(1);
/** `#RRGGBB`. */
export const color = z.string().regex(/^#[0-9a-fA-F]{6}$/u);

export const code = z.object({
  id: z.string().min(1),
  name: bilingual,
  /** The key that gives this code to a selection, unique among the codes in use. */
  key: z.string().max(1).optional(),
  definition: bilingual.optional(),
  include: z.array(z.string()).optional(),
  exclude: z.array(z.string()).optional(),
  color: color.optional(),
  /** Since when the code is out of use, and the codes that took its place; tags of it stay readable. */
  retired: z.object({ version, replacedBy: z.array(z.string()) }).optional(),
  /** The version in which definition or examples last changed, or another code was merged in; absent for the first. */
  meaningVersion: version.optional(),
});

export const codeGroup = z.object({
  id: z.string().min(1),
  name: bilingual,
  codes: z.array(code),
  /** The colour of its codes that have none of their own. */
  color: color.optional(),
});

export const codebook = z.object({
  id: z.string().min(1),
  version,
  name: bilingual,
  unit: bilingual.optional(),
  groups: z.array(codeGroup),
  attributes: z
    .array(z.object({ id: z.string(), name: bilingual, type: z.string(), values: z.array(z.string()).optional() }))
    .optional(),
});
export type Codebook = z.infer<typeof codebook>;
export type CodeGroup = z.infer<typeof codeGroup>;
export type Code = z.infer<typeof code>;
