import path from 'node:path';
import type { Command } from 'commander';
import type { ImportItem } from '../../../shared/contract/schemas/job.ts';
import type { Engine } from '../../engine/engine.ts';
import { runJob } from '../../engine/run-job.ts';
import { showProgress } from './progress.ts';
import { answer, EXIT, say, withEngine } from './with-engine.ts';

/** Lines of the report asked for at a time. */
const PAGE = 500;

/** `jiaoyue import PROJECT FILE…` */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('import text and HTML files and folders; the project is made when it is missing')
    .argument('<project>', 'project file (*.jiaoyue)')
    .argument('<sources...>', 'files and folders')
    .option('--json', 'print the report as JSON')
    .action(async (project: string, sources: string[], options: { json?: boolean }) => {
      const work = async (engine: Engine, signal: AbortSignal): Promise<number> => {
        const bar = showProgress('import');
        const paths = sources.map((source) => ({ type: 'path', path: path.resolve(source) }));
        const job = await runJob(engine, 'imports.start', { sources: paths }, { onProgress: bar.update, signal });
        bar.stop();
        const items: ImportItem[] = [];
        for (const outcome of ['refused', 'duplicate'] as const) {
          for (let offset = 0, total = 1; offset < total; offset += PAGE) {
            const page = await engine.dispatch('imports.items', { jobId: job.id, outcome, offset, limit: PAGE });
            if (!page.ok) break;
            const found = page.value as { total: number; items: ImportItem[] };
            total = found.total;
            items.push(...found.items);
          }
        }
        const summary = job.importSummary ?? { imported: 0, duplicates: 0, refused: 0 };
        if (options.json) answer({ state: job.state, ...summary, items });
        else {
          for (const { name, outcome, error } of items)
            say(
              outcome === 'refused' ? `refused    ${name}: ${error?.message} (${error?.code})` : `duplicate  ${name}`,
            );
          say(`${summary.imported} imported, ${summary.duplicates} duplicates, ${summary.refused} refused`);
        }
        return summary.refused > 0 || job.state === 'cancelled' ? EXIT.someFailed : EXIT.done;
      };
      await withEngine(project, work, { create: true });
    });
}
