import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { makeFolder } from '../make-folder.ts';
import { explainStorageError } from '../store/sqlite-error.ts';
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
  const file = path.join(folder, `progress-${name}.${format}`);
  const draft = `${file}.${randomUUID()}.part`;
  try {
    makeFolder(folder);
    await fs.writeFile(draft, bytes, { flush: true });
    await fs.rename(draft, file);
  } catch (error) {
    await fs.rm(draft, { force: true }).catch(() => undefined);
    const explained = explainStorageError(error, file);
    if (explained instanceof JiaoyueError) throw explained;
    throw new JiaoyueError('folder_not_writable', `${folder} cannot be written: ${String(error)}`, { folder });
  }
  return { path: file };
}
