import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { writeRuleFile } from '../../../shared/rules/rule-file.ts';
import type { Engine } from '../../engine/engine.ts';
import { runJob } from '../../engine/run-job.ts';
import { showProgress } from './progress.ts';
import { ask, EXIT, say, withEngine } from './with-engine.ts';

async function print(engine: Engine): Promise<number> {
  const { rules } = await ask(engine, 'rules.list', {});
  process.stdout.write(writeRuleFile(rules.map(({ id, version, order, rule }) => ({ ...rule, id, version, order }))));
  return EXIT.done;
}

async function apply(engine: Engine, signal: AbortSignal, file: string, onFinished: boolean): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new JiaoyueError('file_unreadable', `${file} cannot be read: ${String(error)}`, { path: file });
  });
  const { items } = await ask(engine, 'rules.read', { name: path.basename(file), text });
  if (items.length === 0) {
    say('the file holds no rules');
    return EXIT.nothingDone;
  }
  const rules = items.map(({ ruleId, rule }) => ({ ruleId, rule }));
  const input = { commandId: randomUUID(), items: rules, onFinished };
  const progress = showProgress('rules');
  const job = await runJob(engine, 'rules.apply', input, { onProgress: progress.update, signal }).finally(
    progress.stop,
  );
  if (!job.ruleSummary) return EXIT.nothingDone;
  const { rules: count, hits, pages } = job.ruleSummary;
  say(`${count} rules: ${hits} places on ${pages} pages`);
  return EXIT.done;
}

/** `jiaoyue rules PROJECT [FILE]` */
export function addRulesCommand(program: Command): void {
  program
    .command('rules')
    .description('print the rules of a project as JSON, or apply those of a file as one command that undo takes back')
    .argument('<project>', 'project file (*.jiaoyue)')
    .argument('[file]', 'rules as a project prints them')
    .option('--on-finished', 'also on pages that are finished')
    .action(async (project: string, file: string | undefined, options: { onFinished?: boolean }) => {
      await withEngine(
        project,
        (engine, signal) => (file ? apply(engine, signal, file, options.onFinished ?? false) : print(engine)),
        { readOnly: file === undefined },
      );
    });
}
