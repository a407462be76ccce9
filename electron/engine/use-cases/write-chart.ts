import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import { projectInfo } from './project-info.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Writes a chart into the folder of exports; the file takes its name when it is complete.
 *
 * @throws JiaoyueError `folder_not_writable`, `disk_full`, `invalid_input` for an image that is none
 */
export async function writeChart(
  context: EngineContext,
  { name, format, content }: Input<'progress.write'>,
): Promise<Output<'progress.write'>> {
  const bytes = format === 'png' ? Buffer.from(content, 'base64') : Buffer.from(content, 'utf8');
  if (format === 'png' && !bytes.subarray(0, PNG.length).equals(PNG))
    throw new JiaoyueError('invalid_input', 'the content is no PNG image');
  const folder = projectInfo(context).exportFolder;
  return { path: await writeWholeFile(folder, `progress-${name}.${format}`, bytes) };
}
