import type { Command } from 'commander';
import type { Engine } from '../../engine/engine.ts';
import { answer, ask, EXIT, say, withEngine } from './with-engine.ts';

/** `jiaoyue verify PROJECT` */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check the file, every quote and every list against the log; changes nothing')
    .argument('<project>', 'project file (*.jiaoyue)')
    .option('--json', 'print the report as JSON')
    .action(async (project: string, options: { json?: boolean }) => {
      const work = async (engine: Engine): Promise<number> => {
        const report = await ask(engine, 'project.verify', {});
        if (options.json) answer(report);
        else {
          for (const { code, message } of report.problems) say(`${code}: ${message}`);
          say(
            `${report.documents} documents, ${report.events} events, ${report.quotes} quotes: ${report.ok ? 'all right' : `${report.problems.length} problems`}`,
          );
        }
        return report.ok ? EXIT.done : EXIT.someFailed;
      };
      await withEngine(project, work, { readOnly: true });
    });
}
