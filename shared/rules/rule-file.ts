import { z } from 'zod';
import { type Rule, ruleDraft, ruleId } from './rule.ts';

const FORMAT = 'jiaoyue-rules';

/** A file of rules: those that go first in front. Names and ids stay the same from one project to the next. */
export const ruleFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  rules: z.array(z.strictObject({ id: ruleId, ...ruleDraft.shape })).max(10_000),
});
export type FiledRule = z.infer<typeof ruleFile>['rules'][number];

/** JSON of rules in the order given, for people to read and for `ruleFile`. */
export function writeRuleFile(rules: readonly Rule[]): string {
  const filed = rules.map(({ version: _, order: __, ...rule }) => rule);
  return `${JSON.stringify({ format: FORMAT, version: 1, rules: filed }, null, 2)}\n`;
}
