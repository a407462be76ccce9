import path from 'node:path';
import type { Command } from 'commander';
import type { Engine } from '../../engine/engine.ts';
import { runJob } from '../../engine/run-job.ts';
import { showProgress } from './progress.ts';
import { answer, EXIT, say, withEngine } from './with-engine.ts';

/** `jiaoyue export PROJECT FOLDER` */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write the data set; files are read back and every quote compared before they take their names')
    .argument('<project>', 'project file (*.jiaoyue)')
    .argument('<folder>', 'folder to write into; made when it is missing')
    .option('--format <formats...>', 'jsonl, csv', ['jsonl', 'csv'])
    .option('--with-suggestions', 'also what no reviewer has decided on', false)
    .option('--json', 'print the summary as JSON')
    .action(
      async (
        project: string,
        folder: string,
        options: { format: string[]; withSuggestions: boolean; json?: boolean },
      ) => {
        const work = async (engine: Engine, signal: AbortSignal): Promise<number> => {
          const bar = showProgress('export');
          const input = {
            folder: path.resolve(folder),
            formats: options.format,
            withSuggestions: options.withSuggestions,
          };
          const job = await runJob(engine, 'exports.start', input, { onProgress: bar.update, signal });
          bar.stop();
          const summary = job.exportSummary;
          if (options.json) answer({ state: job.state, ...summary });
          else if (summary) {
            for (const file of summary.files) say(`${file.name}  ${file.records} records, ${file.bytes} bytes`);
            say(`${summary.quotesChecked} quotes read back and compared`);
          }
          return summary ? EXIT.done : EXIT.someFailed;
        };
        // Reading is enough, so it works beside a window that has the project open.
        await withEngine(project, work, { readOnly: true });
      },
    );
}
