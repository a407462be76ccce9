import path from 'node:path';
import { JiaoyueError } from '../../../shared/contract/errors.ts';

export type SourceKind =
  | 'text'
  | 'html'
  | 'mhtml'
  | 'jsonl'
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'docx'
  | 'pdf'
  | 'warc'
  | 'gzip'
  | 'zip'
  | 'tar';

/** How a file is read, by its ending. */
const BY_ENDING: Record<string, SourceKind> = {
  '': 'text',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.mhtml': 'mhtml',
  '.mht': 'mhtml',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.xlsx': 'xlsx',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.warc': 'warc',
  '.wet': 'warc',
  '.gz': 'gzip',
  '.tgz': 'gzip',
  '.zip': 'zip',
  '.tar': 'tar',
};

/** Whether a file is a table by its ending, packed or not. */
export function isTable(name: string): boolean {
  const kind = BY_ENDING[path.extname(name.replace(/\.gz$/iu, '')).toLowerCase()];
  return kind === 'csv' || kind === 'tsv' || kind === 'jsonl' || kind === 'xlsx';
}

/** Bytes from the start that tell a kind. */
export const HEAD_BYTES = 512;

/** What only files of one kind begin with; `ole` is the old container of Office, in which passwords wrap new files too. */
function signature(head: Buffer): 'gzip' | 'pdf' | 'zip' | 'warc' | 'tar' | 'ole' | null {
  const start = head.toString('latin1', 0, 8);
  if (start.startsWith('\x1f\x8b')) return 'gzip';
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (start.startsWith('WARC/')) return 'warc';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'ole';
  return head.toString('latin1', 257, 262) === 'ustar' ? 'tar' : null;
}

const NEEDS: Partial<Record<SourceKind, ReturnType<typeof signature>>> = {
  gzip: 'gzip',
  pdf: 'pdf',
  zip: 'zip',
  xlsx: 'zip',
  docx: 'zip',
  warc: 'warc',
};

/** The format of a file that by its ending is one page and nothing else; null for all others. */
export function plainFormat(name: string): 'text' | 'html' | null {
  const ending = path.extname(name).toLowerCase();
  const kind = BY_ENDING[ending];
  return ending !== '' && (kind === 'text' || kind === 'html') ? kind : null;
}

/**
 * How something is read: by its ending where its first bytes do not say otherwise, by these where it has none.
 *
 * @param head its first `HEAD_BYTES`
 * @throws JiaoyueError `file_unsupported`, `file_damaged` where it is not what its ending says, `file_encrypted`
 */
export function kindOf(name: string, head: Buffer): SourceKind {
  const ending = path.extname(name).toLowerCase();
  const kind = BY_ENDING[ending];
  const found = signature(head);
  if (found === 'ole' && (kind === 'xlsx' || kind === 'docx'))
    throw new JiaoyueError('file_encrypted', 'an Office file with a password');
  const needed = kind && NEEDS[kind];
  if (kind && needed === (found ?? undefined)) return kind;
  if (kind && needed && head.length > 0 && found === null)
    throw new JiaoyueError('file_damaged', `does not begin like a ${ending} file`);
  // What it is counts more than what it is called: pages.gz that is no longer packed, a .txt that is a PDF.
  if (found && found !== 'ole') return found;
  if (kind && !needed) return kind;
  if (head.length === 0) throw new JiaoyueError('file_empty', 'the file is empty');
  throw new JiaoyueError('file_unsupported', `files of this kind are not imported: ${ending}`);
}
