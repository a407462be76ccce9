import type { CodebookFormat } from './codebook-format.ts';
import { csvFormat } from './csv-format.ts';
import { jsonFormat } from './json-format.ts';
import { qdcFormat } from './qdc-format.ts';

/** Every format of codebooks. A new one is a file beside this one and a line here. */
export const codebookFormats: readonly CodebookFormat[] = [jsonFormat, csvFormat, qdcFormat];

/** The format of a file, by what it holds: endings are often wrong or missing. */
export function formatOf(text: string): CodebookFormat {
  const first = text.trimStart()[0];
  return first === '<' ? qdcFormat : first === '{' || first === '[' ? jsonFormat : csvFormat;
}
