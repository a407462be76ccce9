import { z } from 'zod';
import { ruleDraft, ruleId } from '../../rules/rule.ts';
import { spanShape } from './analysis.ts';

/** A rule as it stands, with what it finds. */
export const ruleInfo = z.object({
  id: ruleId,
  version: z.int(),
  order: z.int(),
  rule: ruleDraft,
  /** When it was changed last, and by whom. */
  at: z.iso.datetime(),
  author: z.string(),
  hits: z.int(),
  pages: z.int(),
  /** Pages that it was left out on because looking took too long. */
  slow: z.int(),
});
export type RuleInfo = z.infer<typeof ruleInfo>;

/** A change of a rule, also one that was undone. */
export const ruleVersion = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  author: z.string(),
  /** `dropped`: undone, and no longer to be redone. */
  state: z.enum(['active', 'undone', 'dropped']),
  /** Null where the rule was removed. */
  rule: ruleDraft.nullable(),
});

/** A place that a rule would change. */
export const ruleSample = z.object({
  documentId: z.string(),
  title: z.string(),
  ...spanShape,
  rawQuote: z.string(),
  before: z.string(),
  after: z.string(),
  /** Whether a reviewer has tagged this text or taken a field from it. */
  decided: z.boolean(),
});
export type RuleSample = z.infer<typeof ruleSample>;

/** What a part of the corpus says of a rule; the parts add up. */
export const rulePreview = z.object({
  hits: z.int(),
  pages: z.int(),
  /** Places in which reviewers have tagged text or taken a field from it. */
  decided: z.int(),
  /** Finished pages among them. */
  finished: z.int(),
  /** Places on pages under review on which reviewers decided, or finished the page, as the rule would, and otherwise. */
  agreed: z.int(),
  disagreed: z.int(),
  /** Titles of pages on which looking took too long. */
  slow: z.array(z.string()),
  samples: z.array(ruleSample),
  /** Where to go on; null at the end. */
  next: z.int().nullable(),
  /** Documents up to here have been looked at, of so many. */
  done: z.int(),
  total: z.int(),
});
export type RulePreview = z.infer<typeof rulePreview>;

/** A rule read from a file, and whether the project has had one with its id, which it would change. */
export const readRule = z.object({ ruleId, rule: ruleDraft, isKnown: z.boolean() });

export const ruleSummary = z.object({ rules: z.int(), hits: z.int(), pages: z.int() });
