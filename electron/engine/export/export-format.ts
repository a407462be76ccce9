import type { PageRecord } from './page-record.ts';

export interface ExportedFile {
  name: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
  records: number;
}

/** A page whose spans stand in a file as they were read back from it. */
export interface ReadBack {
  documentId: string;
  start: number;
  end: number;
  /** The raw text that the file claims to stand at `start`–`end`. */
  rawQuote: string;
}

/** Writes one format, page by page. */
export interface FormatWriter {
  page(record: PageRecord): Promise<void>;
  finish(): Promise<ExportedFile[]>;
  /** Lets go of files that will not be finished. */
  abandon(): Promise<void>;
}

/** One export format: a writer and a reader that shares no code with it. Register it in formats.ts. */
export interface ExportFormat {
  id: 'jsonl' | 'csv';
  /** What stands in the manifest about the format, for a person who has only the files. */
  notes: string;
  openWriter(folder: string): Promise<FormatWriter>;
  /** Reads what `openWriter` wrote: every quote, and how many pages there are. */
  readBack(folder: string, onQuote: (quote: ReadBack) => void): Promise<{ documents: number; measures: number }>;
}
