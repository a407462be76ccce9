import { ruleChangeBody } from '../../../shared/rules/rule.ts';
import type { Store } from '../store/store.ts';
import type { StoredEvent } from '../store/tables/events.ts';

/** The type of the log line that changes rules. */
export const RULE_CHANGE = 'rule.change';

/** Stores the changes that a log line holds. */
export function addRuleChanges(
  store: Store,
  { body, position, commandId, at, author }: Pick<StoredEvent, 'body' | 'position' | 'commandId' | 'at' | 'author'>,
): void {
  for (const change of ruleChangeBody.parse(JSON.parse(body)).changes)
    store.rules.add({ change, position, commandId, at, author });
}
