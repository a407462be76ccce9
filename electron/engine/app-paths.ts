import { fileURLToPath } from 'node:url';

/** True when this module runs from its TypeScript source, false in the bundle (`out/node/`, all entries in one folder). */
const fromSource = import.meta.url.endsWith('.ts');

/**
 * Entries that are started by path (worker threads, child processes), with their source relative to this file.
 * The bundler (build/bundle.ts) makes `out/node/NAME.js` of each.
 */
const sources = {
  'pipeline-worker': './pipeline/pipeline-worker.ts',
  'learning-worker': './learning/learning-worker.ts',
  'pdf-worker': './import/pdf/pdf-worker.ts',
  'engine-child': '../hosts/engine-child/main.ts',
} as const;

/** The file to start for an entry, as an absolute path. */
export function entryFile(name: keyof typeof sources): string {
  return fileURLToPath(new URL(fromSource ? sources[name] : `./${name}.js`, import.meta.url));
}

/** The folder of versioned data the app starts with; both `electron/engine/` and `out/node/` lie two levels below the root. */
export function seedsFolder(): string {
  return fileURLToPath(new URL('../../seeds/', import.meta.url));
}

/** The maps from codes to characters that PDF files refer to by name, as Chinese ones do; the bundler copies them. */
export function characterMapsFolder(): string {
  return fileURLToPath(
    new URL(fromSource ? '../../node_modules/pdfjs-dist/cmaps/' : './character-maps/', import.meta.url),
  );
}

/** The built interface. */
export function rendererFolder(): string {
  return fileURLToPath(new URL(fromSource ? '../../out/renderer/' : '../renderer/', import.meta.url));
}
