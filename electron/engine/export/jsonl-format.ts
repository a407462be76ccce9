import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ExportFormat } from './export-format.ts';
import { createHashedFile } from './hashed-file.ts';

const FILE = 'documents.jsonl';

/** What the reader looks for; it knows the file only by this. */
interface ReadDocument {
  id: string;
  text: string;
  measures: { start: number; end: number; rawQuote: string }[];
  fields: Record<string, { start: number | null; end: number | null; rawQuote: string | null } | null>;
}

/** JSON Lines: one page a line with everything known about it. */
export const jsonlFormat: ExportFormat = {
  id: 'jsonl',
  notes:
    'documents.jsonl: one page a line, UTF-8, with raw text, clean text, blocks, edits, fields, measures and verdict. start and end are UTF-16 code units into text, end exclusive; cleanSpans are into clean.',
  async openWriter(folder) {
    const file = await createHashedFile(folder, FILE);
    return {
      page: (record) => file.write(`${JSON.stringify(record)}\n`, 1),
      finish: async () => [await file.finish()],
      abandon: () => file.abandon(),
    };
  },
  async readBack(folder, onQuote) {
    const lines = createInterface({
      input: fs.createReadStream(path.join(folder, FILE), 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    const counts = { documents: 0, measures: 0 };
    for await (const line of lines) {
      const page = JSON.parse(line) as ReadDocument;
      counts.documents++;
      counts.measures += page.measures.length;
      const spans = [...page.measures, ...Object.values(page.fields)];
      for (const span of spans)
        if (span?.start != null && span.end != null && span.rawQuote != null)
          onQuote({ documentId: page.id, start: span.start, end: span.end, rawQuote: span.rawQuote });
    }
    return counts;
  },
};
