import type { BlockKind } from './model.ts';
import { foldScript } from './script-tables.ts';

/**
 * A reviewer's rule: lines that match get a kind. Patterns are plain text, compared after folding script, width and
 * letter case, so that no pattern can be slow.
 */
export interface BlockRule {
  id: string;
  kind: BlockKind;
  kept: boolean;
  match: 'equals' | 'contains' | 'starts' | 'ends';
  pattern: string;
}

/** The form in which rules and lines are compared: no white space, folded script and width, lower case. */
export function ruleForm(text: string): string {
  return foldScript(text).replace(/\s+/g, '').toLowerCase();
}

/** A test for the first rule that matches a line. */
export function ruleMatcher(rules: readonly BlockRule[]): (folded: string) => BlockRule | null {
  const equal = new Map<string, BlockRule>();
  const others: { rule: BlockRule; form: string }[] = [];
  for (const rule of rules) {
    const form = ruleForm(rule.pattern);
    if (form === '') continue;
    if (rule.match === 'equals') equal.set(form, rule);
    else others.push({ rule, form });
  }
  if (equal.size === 0 && others.length === 0) return () => null;
  return (folded) => {
    const form = folded.replace(/\s+/g, '').toLowerCase();
    const found = others.find(({ rule, form: pattern }) => {
      if (rule.match === 'contains') return form.includes(pattern);
      return rule.match === 'starts' ? form.startsWith(pattern) : form.endsWith(pattern);
    });
    return equal.get(form) ?? found?.rule ?? null;
  };
}
