import type { Command } from 'commander';
import type { Engine } from '../../engine/engine.ts';
import { runJob } from '../../engine/run-job.ts';
import { showProgress } from './progress.ts';
import { answer, ask, EXIT, say, withEngine } from './with-engine.ts';

/** `jiaoyue learn PROJECT` */
export function addLearnCommand(program: Command): void {
  program
    .command('learn')
    .description('learn from what reviewers did; taken into use only where it is better on pages held out')
    .argument('<project>', 'project file (*.jiaoyue)')
    .option('--json', 'print what held-out pages say as JSON')
    .action(async (project: string, options: { json?: boolean }) => {
      const work = async (engine: Engine, signal: AbortSignal): Promise<number> => {
        const bar = showProgress('learn');
        const job = await runJob(engine, 'learning.start', {}, { onProgress: bar.update, signal });
        bar.stop();
        const { versions } = await ask(engine, 'learning.get', {});
        const version = versions.find((each) => each.version === job.learnSummary?.version);
        if (!version || !job.learnSummary) return EXIT.someFailed;
        const { evaluation, adopted } = version.summary;
        const { before, after } = evaluation.measures;
        if (options.json) answer({ ...job.learnSummary, evaluation });
        else {
          const share = (part: number, whole: number): string => (part / (whole || 1)).toFixed(2);
          const said = ({ found, proposed, tagged }: typeof before): string =>
            `precision ${share(found, proposed)}, recall ${share(found, tagged)}`;
          say(`${evaluation.pages} pages held out: ${said(before)} before, ${said(after)} after`);
          say(
            adopted.length > 0
              ? `version ${version.version} in use: ${adopted.join(', ')}`
              : 'no better than before: nothing has changed',
          );
          say(`${job.learnSummary.refreshed} pages proposed anew`);
        }
        return EXIT.done;
      };
      await withEngine(project, work);
    });
}
