import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Bundles everything that runs from `out/`: Node entries, the preload, the interface. */

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'out', 'stamp.json');
const SOURCES = ['electron', 'renderer', 'shared', 'build', 'package.json', 'package-lock.json'];

/** Each entry becomes `out/node/NAME.js`; see electron/engine/app-paths.ts. */
const NODE_ENTRIES = {
  cli: 'electron/hosts/cli/main.ts',
  desktop: 'electron/hosts/desktop/main.ts',
  'engine-child': 'electron/hosts/engine-child/main.ts',
  'pipeline-worker': 'electron/engine/pipeline/pipeline-worker.ts',
  'learning-worker': 'electron/engine/learning/learning-worker.ts',
  'pdf-worker': 'electron/engine/import/pdf/pdf-worker.ts',
};

/** Loaded at run time from node_modules: native code, and libraries that read files beside them. */
const EXTERNAL = [
  'electron',
  'better-sqlite3',
  'nodejieba',
  '@node-rs/jieba',
  'fastify',
  '@fastify/cookie',
  '@fastify/static',
];

function newest(file: string): number {
  const stat = fs.statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return fs.readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), stat.mtimeMs);
}

/** The latest change of any source, ms since 1970. */
const sourceTime = (): number => Math.max(...SOURCES.map((name) => newest(path.join(root, name))));

/** Whether `out/` was made from the sources as they are. */
export function isFresh(): boolean {
  try {
    return JSON.parse(fs.readFileSync(stamp, 'utf8')).sourceTime === sourceTime();
  } catch {
    return false;
  }
}

async function bundleNode(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: EXTERNAL, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'out/node',
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(NODE_ENTRIES).map(([name, file]) => [name, path.join(root, file)])),
        // Flat, so that a path relative to any module of the bundle is relative to `out/node/`.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

/** What the reader of PDF looks up beside its code. */
function copyCharacterMaps(): void {
  const from = path.join(root, 'node_modules', 'pdfjs-dist', 'cmaps');
  fs.cpSync(fs.realpathSync(from), path.join(root, 'out', 'node', 'character-maps'), { recursive: true });
}

/** A sandboxed preload is one CommonJS file. */
async function bundlePreload(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: path.join(root, 'electron/hosts/desktop/preload.ts'),
      target: 'node20',
      outDir: 'out/preload',
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
    },
  });
}

async function bundleRenderer(): Promise<void> {
  await build({
    root: path.join(root, 'renderer'),
    configFile: path.join(root, 'renderer', 'vite.config.ts'),
    // Node reads it as it is; nothing is written into node_modules.
    configLoader: 'native',
    logLevel: 'warn',
  });
}

/** Makes `out/` anew. */
export async function bundle(): Promise<void> {
  const time = sourceTime();
  // Until all of it is made, nothing of it is fresh.
  fs.rmSync(stamp, { force: true });
  await Promise.all([bundleNode(), bundlePreload()]);
  copyCharacterMaps();
  await bundleRenderer();
  fs.writeFileSync(stamp, `${JSON.stringify({ sourceTime: time })}\n`);
}

/** Makes `out/` anew when a source is newer. */
export async function bundleIfStale(): Promise<void> {
  if (isFresh()) return;
  process.stderr.write('Building …\n');
  await bundle();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bundle();
