import { create } from 'zustand';
import type { RuleDraft } from '../../../shared/rules/rule.ts';

/** A rule that is being written. */
export interface EditedRule {
  /** Null for a new one. */
  ruleId: string | null;
  draft: RuleDraft;
  /** The site and the source of the page it was promoted from, to choose from; null where it came from none. */
  site: string | null;
  source: string | null;
}

/** The rule in the dialog; null while it is closed. */
export const useRulesStore = create<{ edited: EditedRule | null }>(() => ({ edited: null }));

export const editRule = (edited: EditedRule | null): void => useRulesStore.setState({ edited });

/** What a rule that is written from nothing begins as. */
export const EMPTY_RULE: RuleDraft = {
  name: '',
  kind: 'spam',
  kept: false,
  pattern: { match: 'literal', text: '', unit: 'passage' },
  scope: { type: 'corpus' },
  overTags: false,
  enabled: true,
};
