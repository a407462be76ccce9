import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { patternProblem } from '../../../shared/rules/find-rule.ts';
import type { RulePattern } from '../../../shared/rules/rule.ts';

/** @throws JiaoyueError `rule_invalid` for a pattern that cannot be looked for */
export function checkPattern(pattern: RulePattern): void {
  const problem = patternProblem(pattern);
  if (problem)
    throw new JiaoyueError('rule_invalid', `the pattern cannot be used: ${problem}`, {
      problem,
      pattern: pattern.text,
    });
}
