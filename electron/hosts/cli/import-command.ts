import fs from 'node:fs';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { ImportItem } from '../../../shared/contract/schemas/job.ts';
import { COLUMN_ROLES, type ColumnMapping, columnMapping } from '../../../shared/contract/schemas/table.ts';
import type { Engine } from '../../engine/engine.ts';
import { reportHeader, reportRows } from '../../engine/import/import-report.ts';
import { runJob } from '../../engine/run-job.ts';
import { showProgress } from './progress.ts';
import { answer, ask, EXIT, say, withEngine } from './with-engine.ts';

/** Lines of the report asked for at a time. */
const PAGE = 500;

interface ImportOptions {
  map?: ColumnMapping;
  report?: string;
  json?: boolean;
}

/** `text=正文,url=链接` */
function readMapping(written: string): ColumnMapping {
  const pairs = written.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  const found = columnMapping.safeParse(Object.fromEntries(pairs));
  if (!found.success || pairs.some((pair) => pair.length !== 2) || !(found.data.text ?? found.data.html))
    throw new InvalidArgumentError(
      `Write ${COLUMN_ROLES.join(', ')} = column, with commas between; text or html is needed.`,
    );
  return found.data;
}

/** The lines of a report in parts. */
async function* reportLines(
  engine: Engine,
  jobId: string,
  outcome: ImportItem['outcome'] | null,
): AsyncGenerator<ImportItem[]> {
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await ask(engine, 'imports.items', { jobId, outcome, offset, limit: PAGE });
    total = page.total;
    yield page.items;
  }
}

async function writeReport(engine: Engine, jobId: string, file: string): Promise<void> {
  const target = await fs.promises.open(file, 'w').catch((error: unknown) => {
    throw new JiaoyueError('folder_not_writable', String(error));
  });
  try {
    await target.write(reportHeader);
    for await (const items of reportLines(engine, jobId, null)) await target.write(reportRows(items));
  } finally {
    await target.close();
  }
}

/** `jiaoyue import PROJECT FILE…` */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'import files and folders: text, HTML, tables, archives, crawls; the project is made when it is missing',
    )
    .argument('<project>', 'project file (*.jiaoyue)')
    .argument('<sources...>', 'files and folders')
    .option('--map <columns>', 'columns of tables: text=正文,url=链接; also html, site, crawledAt, title', readMapping)
    .option('--report <file>', 'write what became of every item to a CSV file')
    .option('--json', 'print the report as JSON')
    .action(async (project: string, sources: string[], options: ImportOptions) => {
      const { map: mapping, report } = options;
      const work = async (engine: Engine, signal: AbortSignal): Promise<number> => {
        const bar = showProgress('import');
        const paths = sources.map((source) => ({ type: 'path', path: path.resolve(source) }));
        const job = await runJob(
          engine,
          'imports.start',
          { sources: paths, mapping },
          { onProgress: bar.update, signal },
        );
        bar.stop();
        if (report !== undefined) await writeReport(engine, job.id, path.resolve(report));
        const items: ImportItem[] = [];
        for (const outcome of ['refused', 'duplicate'] as const)
          for await (const found of reportLines(engine, job.id, outcome)) items.push(...found);
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
