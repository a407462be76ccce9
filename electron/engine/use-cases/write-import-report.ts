import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { reportHeader, reportRows } from '../import/import-report.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import { projectInfo } from './project-info.ts';

/** Lines read at a time. */
const TOGETHER = 1_000;

/**
 * Writes what became of every item of an import into the folder of exports; the file takes its name when it is complete.
 *
 * @throws JiaoyueError `not_found`, `folder_not_writable`, `disk_full`
 */
export async function writeImportReport(
  context: EngineContext,
  { jobId }: Input<'imports.report'>,
): Promise<Output<'imports.report'>> {
  const parts = [reportHeader];
  for (let offset = 0, total = 1; offset < total; offset += TOGETHER) {
    const page = context.store.importItems.list({ jobId, outcome: null }, offset, TOGETHER);
    ({ total } = page);
    if (total === 0) throw new JiaoyueError('not_found', `no import ${jobId}`, { jobId });
    parts.push(reportRows(page.items));
  }
  const folder = projectInfo(context).exportFolder;
  return { path: await writeWholeFile(folder, `import-${jobId}.csv`, parts.join('')) };
}
