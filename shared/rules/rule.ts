import { z } from 'zod';
import { BLOCK_KINDS } from '../text/model.ts';

/** How a rule finds its text: as it is written, in pieces with gaps between them, or by a regular expression. */
export const RULE_MATCHES = ['literal', 'template', 'regex'] as const;
/** What gets the rule's kind: the text that was found, or the lines it stands in. */
export const RULE_UNITS = ['passage', 'line'] as const;

/** What a rule looks for. The same pattern finds the same places, so places are kept by it (see `patternKey`). */
export const rulePattern = z.strictObject({
  match: z.enum(RULE_MATCHES),
  text: z.string().min(1).max(2_000),
  unit: z.enum(RULE_UNITS),
});
export type RulePattern = z.infer<typeof rulePattern>;

/** The pages a rule is for: all, those of a site, or those that name a source. */
export const ruleScope = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('corpus') }),
  z.strictObject({ type: z.literal('site'), site: z.string().min(1).max(300) }),
  z.strictObject({ type: z.literal('source'), source: z.string().min(1).max(300) }),
]);
export type RuleScope = z.infer<typeof ruleScope>;

/** Whether a page of a site, which names a source, is one that a rule is for. */
export function isInScope(scope: RuleScope, site: string, source: string | null): boolean {
  if (scope.type === 'corpus') return true;
  return scope.type === 'site' ? site === scope.site : source === scope.source;
}

/** A rule as a reviewer writes it: text that it finds gets a kind and is kept or removed. */
export const ruleDraft = z.strictObject({
  name: z.string().min(1).max(200),
  kind: z.enum(BLOCK_KINDS),
  kept: z.boolean(),
  pattern: rulePattern,
  scope: ruleScope,
  /** Whether it also removes text that a reviewer has tagged or taken a field from. */
  overTags: z.boolean(),
  enabled: z.boolean(),
});
export type RuleDraft = z.infer<typeof ruleDraft>;

/** A rule with what tells it from others and says which goes first. */
export interface Rule extends RuleDraft {
  id: string;
  /** Counts up with every change, also one that was undone. */
  version: number;
  /** Where rules meet, the one with the lowest order counts. */
  order: number;
}

export const ruleId = z.uuid();

/** What a log line says of one rule: what it has become, or with null that it is gone. */
export const ruleChange = z.strictObject({
  ruleId,
  version: z.int().min(1),
  order: z.int().min(0),
  rule: ruleDraft.nullable(),
  /** Whether pages that were finished before are concerned too; else they stay as they were finished. */
  onFinished: z.boolean(),
});
export type RuleChange = z.infer<typeof ruleChange>;

/** The body of a log line that changed rules. */
export const ruleChangeBody = z.strictObject({ changes: z.array(ruleChange).min(1).max(10_000) });

/** Names what a rule finds: rules with the same key find the same places. */
export function patternKey({ pattern: { match, text, unit }, scope }: RuleDraft): string {
  const where = scope.type === 'site' ? scope.site : scope.type === 'source' ? scope.source : '';
  return JSON.stringify([match, unit, text, scope.type, where]);
}
