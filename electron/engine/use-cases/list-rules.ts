import type { Input, Output } from '../../../shared/contract/contract.ts';
import { patternKey } from '../../../shared/rules/rule.ts';
import type { EngineContext } from '../context.ts';

/** The rules of the project, those that go first in front, also those that are off. */
export function listRules({ store }: EngineContext): Output<'rules.list'> {
  const last = new Map(
    store.rules
      .versions()
      .filter(({ state }) => state === 'active')
      .map((version) => [version.ruleId, version]),
  );
  const rules = [...last.values()].flatMap(({ ruleId, version, order, rule, at, author }) => {
    if (!rule) return [];
    const { hits, pages, slow } = store.ruleHits.counts(patternKey(rule));
    return [{ id: ruleId, version, order, rule, at, author, hits, pages, slow }];
  });
  return { rules: rules.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)), due: store.projectionDue.count() };
}

/** Every version of one rule, the newest first, undone ones included. */
export function ruleVersions({ store }: EngineContext, { ruleId }: Input<'rules.versions'>): Output<'rules.versions'> {
  const versions = store.rules.versions().filter((version) => version.ruleId === ruleId);
  return {
    versions: versions
      .toReversed()
      .map(({ version, at, author, state, rule }) => ({ version, at, author, state, rule })),
  };
}
