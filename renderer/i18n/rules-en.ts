import type { English } from './english.ts';
import type { rulesZh } from './rules-zh.ts';

/** What reviewers' rules say in English; part of the catalogue (en.ts). */
export const rulesEn: English<typeof rulesZh> = {
  'action.rule.change': 'change rules',
  'error.rule_invalid': 'This rule cannot find anything. Check the text or the regular expression it looks for.',
  'error.rules_unreadable': 'No rules can be read from the file. Choose a JSON file that was exported from Rules.',
  'reason.ofRule': 'rule “{{name}}”',
};
