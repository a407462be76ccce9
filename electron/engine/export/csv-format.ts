import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import type { TargetFigures } from '../../../shared/extract/read-target.ts';
import { FIELD_NAMES } from '../../../shared/text/model.ts';
import { type Cell, csvLines, unguarded } from '../csv-cells.ts';
import type { ExportFormat, ReadBack } from './export-format.ts';
import { createHashedFile, type HashedFile } from './hashed-file.ts';
import type { PageRecord } from './page-record.ts';

interface Table {
  file: string;
  columns: readonly string[];
  rows(record: PageRecord): Cell[][];
}

const tables: readonly Table[] = [
  {
    file: 'documents.csv',
    columns: [
      'document_id',
      'name',
      'status',
      'script',
      'encoding',
      'title',
      'published_at',
      'source',
      'original_source',
      'author',
      'editor',
      'region',
      'region_code',
      'document_number',
      'section',
      'url',
      'crawl_url',
      'crawl_site',
      'crawled_at',
      'verdict',
      'clean_text',
      'note',
    ],
    rows: ({ id, name, provenance, status, script, encoding, fields, verdict, clean, note }) => [
      [
        id,
        name,
        status,
        script,
        encoding,
        fields.title?.value ?? null,
        fields.publishedAt?.value ?? null,
        fields.source?.value ?? null,
        fields.originalSource?.value ?? null,
        fields.author?.value ?? null,
        fields.editor?.value ?? null,
        fields.region?.value ?? null,
        fields.region?.code ?? null,
        fields.documentNumber?.value ?? null,
        fields.section?.value ?? null,
        fields.url?.value ?? null,
        provenance.url,
        provenance.site,
        provenance.crawledAt,
        verdict.label,
        clean,
        note,
      ],
    ],
  },
  {
    file: 'measures.csv',
    columns: [
      'document_id',
      'measure_id',
      'start',
      'end',
      'raw_quote',
      'parts',
      'quote',
      'code',
      'code_name',
      'status',
      'origin',
      'confidence',
      'level',
      'actor',
      'region',
      'stage',
      'instrument',
      'targets',
      'target_figures',
    ],
    rows: ({ id, measures }) =>
      measures.map((m) => [
        id,
        m.id,
        m.start,
        m.end,
        m.rawQuote,
        m.parts.map(({ start, end }) => `${start}-${end}`).join('; '),
        m.quote,
        m.code,
        m.codeName,
        m.status,
        m.origin,
        m.confidence,
        m.level,
        m.actor,
        m.region,
        m.stage,
        m.instrument,
        m.targets.map((target) => target.text).join('; '),
        m.targets.map(({ figures }) => (figures ? figuresText(figures) : '')).join('; '),
      ]),
  },
  {
    file: 'fields.csv',
    columns: ['document_id', 'field', 'value', 'code', 'start', 'end', 'raw_quote', 'status', 'confidence'],
    rows: ({ id, fields }) =>
      FIELD_NAMES.flatMap((name) => {
        const field = fields[name];
        return field
          ? [
              [
                id,
                name,
                field.value,
                field.code,
                field.start,
                field.end,
                field.rawQuote,
                field.status,
                field.confidence,
              ],
            ]
          : [];
      }),
  },
  {
    file: 'verdicts.csv',
    columns: ['document_id', 'verdict', 'status', 'score', 'evidence'],
    rows: ({ id, verdict }) => [
      [
        id,
        verdict.label,
        verdict.status,
        verdict.score,
        verdict.evidence.map(({ start, end, rule }) => `${start}-${end} ${rule}`).join('; '),
      ],
    ],
  },
];

async function* readTable(folder: string, file: string): AsyncGenerator<Record<string, string>> {
  const parser = parse({ columns: true });
  // Unlike pipe(), this hands an error of the file on to whoever reads the rows.
  pipeline(fs.createReadStream(path.join(folder, file)), parser, () => undefined);
  for await (const row of parser) yield row as Record<string, string>;
}

function asQuote(row: Record<string, string>): ReadBack | null {
  const { document_id: documentId, start, end, raw_quote: rawQuote } = row;
  if (!documentId || !start || !end || rawQuote === undefined) return null;
  return { documentId, start: Number(start), end: Number(end), rawQuote: unguarded(rawQuote) };
}

/** CSV (RFC 4180, UTF-8 without a mark): documents, measures, fields and verdicts, a table each. */
export const csvFormat: ExportFormat = {
  id: 'csv',
  notes:
    'documents.csv, measures.csv, fields.csv, verdicts.csv: RFC 4180, UTF-8 without byte order mark, line feed between rows. start and end are UTF-16 code units into the raw text, end exclusive. parts are the ranges of a measure that stands in several pieces, its quote joins them by …; raw_quote is all text from start to end. A cell that would start with = + - @ or a control character, also after apostrophes of its own, has an apostrophe before it.',
  async openWriter(folder) {
    const files: { table: Table; file: HashedFile }[] = [];
    for (const table of tables) {
      const file = await createHashedFile(folder, table.file);
      await file.write(csvLines([table.columns]), 0);
      files.push({ table, file });
    }
    return {
      async page(record) {
        for (const { table, file } of files) {
          const rows = table.rows(record);
          if (rows.length) await file.write(csvLines(rows), rows.length);
        }
      },
      finish: () => Promise.all(files.map(({ file }) => file.finish())),
      abandon: async () => void (await Promise.all(files.map(({ file }) => file.abandon()))),
    };
  },
  async readBack(folder, onQuote) {
    const counts = { documents: 0, measures: 0 };
    for await (const _ of readTable(folder, 'documents.csv')) counts.documents++;
    for (const file of ['measures.csv', 'fields.csv']) {
      for await (const row of readTable(folder, file)) {
        if (file === 'measures.csv') counts.measures++;
        const quote = asQuote(row);
        if (quote) onQuote(quote);
      }
    }
    return counts;
  },
};

/** `<=9%`, `->16/23%`, `:5/3/2`: comparator, values, unit. */
function figuresText({ comparator, values, unit }: TargetFigures): string {
  return `${comparator}${values.join('/')}${unit}`;
}
