import fs from 'node:fs';

/** Tells one file from another at the same path. @throws Error where there is none */
function identity(path: string): string {
  const { dev, ino } = fs.statSync(path, { bigint: true });
  return `${dev} ${ino}`;
}

/**
 * Watches over a file that stays open: a system goes on writing to one that was removed or replaced, and all of it is gone
 * when the file is closed.
 *
 * @returns whether the file still stands at its path
 */
export function watchIdentity(path: string): () => boolean {
  const known = identity(path);
  return () => {
    try {
      return identity(path) === known;
    } catch {
      return false;
    }
  };
}
