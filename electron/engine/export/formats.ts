import { csvFormat } from './csv-format.ts';
import type { ExportFormat } from './export-format.ts';
import { jsonlFormat } from './jsonl-format.ts';

/** Every export format. A new one is a file beside this one and a line here. */
export const formats: readonly ExportFormat[] = [jsonlFormat, csvFormat];
