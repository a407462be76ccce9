import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { patternProblem } from '../../../shared/rules/find-rule.ts';
import { ruleFile, writeRuleFile } from '../../../shared/rules/rule-file.ts';
import type { EngineContext } from '../context.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import { listRules } from './list-rules.ts';
import { projectInfo } from './project-info.ts';

/**
 * Reads rules from the text of a file; nothing is changed. A rule of the project with the same id would be changed.
 *
 * @throws JiaoyueError `rules_unreadable` naming what is wrong
 */
export function readRuleFile({ store }: EngineContext, { name, text }: Input<'rules.read'>): Output<'rules.read'> {
  const unreadable = (cause: string): JiaoyueError =>
    new JiaoyueError('rules_unreadable', `${name}: ${cause}`, { name, cause });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
  const parsed = ruleFile.safeParse(json);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw unreadable(`${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
  }
  const known = new Set(store.rules.versions().map(({ ruleId }) => ruleId));
  return {
    items: parsed.data.rules.map(({ id, ...rule }) => {
      const problem = patternProblem(rule.pattern);
      if (problem) throw unreadable(`${rule.name}: ${problem}`);
      return { ruleId: id, rule, isKnown: known.has(id) };
    }),
  };
}

/**
 * Writes the rules of the project into the folder of exports; the file takes its name when it is complete.
 *
 * @throws JiaoyueError `folder_not_writable`, `disk_full`
 */
export async function writeRules(context: EngineContext): Promise<Output<'rules.write'>> {
  const rules = listRules(context).rules.map(({ id, version, order, rule }) => ({ ...rule, id, version, order }));
  return { path: await writeWholeFile(projectInfo(context).exportFolder, 'rules.json', writeRuleFile(rules)) };
}
