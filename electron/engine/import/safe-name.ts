import { JiaoyueError } from '../../../shared/contract/errors.ts';

/** Longer names no file system keeps, UTF-16 units. */
const LONGEST = 1_000;

/**
 * The name of what an archive holds, its parts separated by `/`. Nothing is ever written under it; a name that leads out
 * of the archive or cannot be one is a sign that the archive was made to harm.
 *
 * @throws JiaoyueError `path_unsafe`
 */
export function safeName(name: string): string {
  const plain = name.replaceAll('\\', '/');
  const parts = plain.split('/');
  const reason =
    (plain.length > LONGEST && 'is too long') ||
    (/[\u0000-\u001f\u007f]/u.test(plain) && 'holds control characters') ||
    ((plain.startsWith('/') || /^[a-z]:/iu.test(plain)) && 'is an absolute path') ||
    (parts.includes('..') && 'leads out of the archive');
  if (reason) throw new JiaoyueError('path_unsafe', `the name ${reason}`, { name: shortName(plain) });
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}

/** A name as it can be shown whatever it holds. */
export const shortName = (name: string): string => name.replace(/[\u0000-\u001f\u007f]/gu, '\ufffd').slice(0, 200);

/** Hidden files and what systems add to archives of their own are no part of a crawl. */
export const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
