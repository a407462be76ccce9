import fs from 'node:fs';

/** Overwrites the pages in the middle of a project file, as a failing disk does; its first page stays. */
export function damageProject(file: string): void {
  const bytes = fs.readFileSync(file);
  bytes.fill(0xa5, 8_192, Math.floor(bytes.length * 0.9));
  fs.writeFileSync(file, bytes);
}
