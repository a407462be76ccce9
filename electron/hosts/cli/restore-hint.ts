import type { JiaoyueError } from '../../../shared/contract/errors.ts';
import { restoreOffer } from '../../engine/backup/restore-offer.ts';

/** A path as one word of a command; Windows has no single quotes. */
const quoted = (word: string): string =>
  process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`;

/** How to get the latest backup of a project back that cannot be opened; null where none would help. */
export function restoreHint({ code }: JiaoyueError, projectPath: string): string | null {
  const [latest] = restoreOffer(code, projectPath);
  if (!latest) return null;
  const { name, at, documents, bytes } = latest;
  return [
    `The latest backup is of ${at}, ${documents} pages, ${bytes} bytes. To put it in the place of the project, which is kept beside it:`,
    `npm run -s jiaoyue -- restore ${quoted(projectPath)} ${name}`,
  ].join('\n');
}
