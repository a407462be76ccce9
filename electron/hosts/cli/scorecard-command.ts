import type { Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { scorecardTable } from '../../../shared/review/scorecard-table.ts';
import type { Engine } from '../../engine/engine.ts';
import { answer, ask, EXIT, withEngine } from './with-engine.ts';

/** `jiaoyue scorecard PROJECT` */
export function addScorecardCommand(program: Command): void {
  program
    .command('scorecard')
    .description("what became of the machine's proposals, as CSV: precision and recall with 95 % intervals")
    .argument('<project>', 'project file (*.jiaoyue)')
    .option('--json', 'print the rows as JSON')
    .action(async (project: string, options: { json?: boolean }) => {
      const work = async (engine: Engine): Promise<number> => {
        const report = await ask(engine, 'scorecard.get', {});
        if (options.json) answer(report);
        else process.stdout.write(stringify(scorecardTable(report.rows)));
        return EXIT.done;
      };
      await withEngine(project, work, { readOnly: true });
    });
}
