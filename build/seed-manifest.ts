import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes `seeds/manifest.json`: every file of the seeds folder with its size and SHA-256. With `--check` it compares
 * instead and fails when a file was changed, added or removed without the manifest.
 */
const folder = path.join(import.meta.dirname, '../seeds');
const manifestFile = path.join(folder, 'manifest.json');

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((name) => name !== 'manifest.json')
  .sort();
const manifest = {
  files: files.map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }),
};
const text = `${JSON.stringify(manifest, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(manifestFile, text);
} else if (readFileSync(manifestFile, 'utf8') !== text) {
  console.error('seeds/manifest.json does not fit the files: run `node build/seed-manifest.ts`');
  process.exitCode = 1;
}
