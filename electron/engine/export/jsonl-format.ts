import fs from 'node:fs';
import path from 'node:path';
import type { ExportFormat } from './export-format.ts';
import { createHashedFile } from './hashed-file.ts';
import type { PageRecord } from './page-record.ts';

const FILE = 'documents.jsonl';

interface ReadSpan {
  start: number;
  end: number;
  rawQuote: string;
}

/** What the reader looks for; it knows the file only by this. */
interface ReadDocument {
  id: string;
  text: string;
  measures: (ReadSpan & { parts: ReadSpan[] })[];
  fields: Record<string, { start: number | null; end: number | null; rawQuote: string | null } | null>;
}

/** One line of JSON; many readers also end a line at these two characters, which JSON leaves as they are. */
const jsonLine = (record: PageRecord): string =>
  `${JSON.stringify(record).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;

/** The lines of a file; a file that cannot be read fails the iteration. */
async function* readLines(file: string): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const chunk of fs.createReadStream(file, 'utf8')) {
    const [first = '', ...others] = (chunk as string).split('\n');
    parts.push(first);
    for (const next of others) {
      yield parts.join('');
      parts = [next];
    }
  }
  const rest = parts.join('');
  if (rest) yield rest;
}

/** JSON Lines: one page a line with everything known about it. */
export const jsonlFormat: ExportFormat = {
  id: 'jsonl',
  notes:
    'documents.jsonl: one page a line, UTF-8, with raw text, clean text, blocks, edits, fields, measures and verdict. start and end are UTF-16 code units into text, end exclusive; cleanSpans are into clean. A measure may stand in several parts: start, end and rawQuote are those of the whole, quote joins the parts by ….',
  async openWriter(folder) {
    const file = await createHashedFile(folder, FILE);
    return {
      page: (record) => file.write(jsonLine(record), 1),
      finish: async () => [await file.finish()],
      abandon: () => file.abandon(),
    };
  },
  async readBack(folder, onQuote) {
    const counts = { documents: 0, measures: 0 };
    for await (const line of readLines(path.join(folder, FILE))) {
      const page = JSON.parse(line) as ReadDocument;
      counts.documents++;
      counts.measures += page.measures.length;
      const spans = [
        ...page.measures,
        ...page.measures.flatMap(({ parts }) => (parts.length > 1 ? parts : [])),
        ...Object.values(page.fields),
      ];
      for (const span of spans)
        if (span?.start != null && span.end != null && span.rawQuote != null)
          onQuote({ documentId: page.id, start: span.start, end: span.end, rawQuote: span.rawQuote });
    }
    return counts;
  },
};
