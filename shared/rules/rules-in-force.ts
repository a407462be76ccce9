import type { Rule, RuleChange } from './rule.ts';

/** A change of a rule that counts, and where its log line stands. */
export interface StandingChange extends RuleChange {
  position: number;
}

/**
 * The rules a page is read with, those that go first in front.
 *
 * @param changes those whose commands count, in the order of the log
 * @param finishedAt the position at which the page was finished; null for one that is not. A finished page keeps the
 *   rules it was finished with, but for changes that were made on finished pages as well.
 */
export function rulesInForce(changes: readonly StandingChange[], finishedAt: number | null): Rule[] {
  const last = new Map<string, StandingChange>();
  for (const change of changes)
    if (finishedAt === null || change.position < finishedAt || change.onFinished) last.set(change.ruleId, change);
  return [...last.values()]
    .flatMap(({ ruleId, version, order, rule }) => (rule?.enabled ? [{ ...rule, id: ruleId, version, order }] : []))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
