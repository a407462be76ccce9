import type { Command } from 'commander';
import { runJob } from '../../engine/run-job.ts';
import { showProgress } from './progress.ts';
import { answer, ask, EXIT, say, withEngine } from './with-engine.ts';

/** Pages with conflicts that are named. */
const MOST_NAMED = 500;

/** `jiaoyue reclean PROJECT` */
export function addRecleanCommand(program: Command): void {
  program
    .command('reclean')
    .description('clean all pages again with the codebook, the model and the pipeline in use; decisions stay')
    .argument('<project>', 'project file (*.jiaoyue)')
    .option('--with-reviewed', 'also pages under review; what contradicts decisions is named')
    .option('--json', 'print the sum and the pages with conflicts as JSON')
    .action(async (project: string, options: { withReviewed?: boolean; json?: boolean }) => {
      await withEngine(project, async (engine, signal) => {
        const input = { filter: {}, withReviewed: options.withReviewed ?? false };
        const progress = showProgress('reclean');
        const job = await runJob(engine, 'reclean.start', input, { onProgress: progress.update, signal }).finally(
          progress.stop,
        );
        const summary = job.recleanSummary;
        if (!summary) return EXIT.nothingDone;
        const asked = { jobId: job.id, onlyConflicts: true, offset: 0, limit: MOST_NAMED };
        const { items } = await ask(engine, 'reclean.items', asked);
        if (options.json) answer({ summary, items });
        else {
          for (const { title, conflicts } of items)
            for (const { kind, field, decided, machine } of conflicts)
              say(`${title}: ${field ?? kind}: ${decided} / ${machine}`);
          say(
            `${summary.changed} changed, ${summary.unchanged} the same, ${summary.leftAlone} left alone, ${summary.failed} failed; ${summary.withConflicts} with conflicts`,
          );
        }
        return summary.failed > 0 || summary.withConflicts > 0 ? EXIT.someFailed : EXIT.done;
      });
    });
}
