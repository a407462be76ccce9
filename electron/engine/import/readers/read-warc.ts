import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import { ByteReader } from '../byte-reader.ts';
import type { Member, ReadContext } from '../member.ts';
import { MOST_BYTES, tooLarge } from '../read-bytes.ts';
import { readTime } from '../read-time.ts';
import type { SourceItem, SourcePage } from '../source-page.ts';

/** A line of a header is shorter; so is a whole header. Bytes, lines. */
const LONGEST_LINE = 64 * 1024;
const MOST_LINES = 200;
const LONGEST_NAME = 200;

type Headers = ReadonlyMap<string, string>;

function parseHeaders(lines: readonly string[]): Headers {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf(':');
    if (at > 0) headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return headers;
}

/** The lines up to the next blank one; null at the end of the file. */
async function headerLines(reader: ByteReader): Promise<string[] | null> {
  const lines: string[] = [];
  for (let line = await reader.line(LONGEST_LINE); line; line = await reader.line(LONGEST_LINE)) {
    const text = line.bytes.toString('utf8').replace(/\r$/u, '');
    if (text === '' || lines.length >= MOST_LINES) return lines;
    lines.push(text);
  }
  return lines.length > 0 ? lines : null;
}

/** Passes over lines until a record begins. @returns whether one does, and whether anything but blank lines was passed */
async function findRecord(reader: ByteReader): Promise<{ found: boolean; lost: boolean }> {
  let lost = false;
  for (let line = await reader.line(LONGEST_LINE); line; line = await reader.line(LONGEST_LINE)) {
    if (line.bytes.toString('latin1', 0, 5) === 'WARC/') return { found: true, lost };
    lost ||= line.bytes.some((byte) => byte !== 0x0d);
  }
  return { found: false, lost };
}

function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, end), 16);
    // Many crawlers leave the header standing over a body that they have put together.
    if (Number.isNaN(size)) return at === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

function unpacked(body: Buffer, encoding: string): Buffer {
  const limit = { maxOutputLength: MOST_BYTES };
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  try {
    if (isGzip && encoding !== '') return gunzipSync(body, limit);
    if (encoding === 'br') return brotliDecompressSync(body, limit);
    if (encoding === 'deflate') return inflateSync(body, limit);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(MOST_BYTES + 1);
    // As above, the header may stand over a body that is no longer packed.
    if (encoding === 'gzip') throw new JiaoyueError('file_damaged', 'the page cannot be unpacked');
  }
  return body;
}

/** The page in an HTTP answer; null for what is no page: pictures, scripts, redirections, errors. */
function answerPage(block: Buffer): { format: 'text' | 'html'; bytes: Buffer } | null {
  const end = block.indexOf('\r\n\r\n');
  const [status = '', ...lines] = block.toString('latin1', 0, Math.max(0, end)).split('\r\n');
  if (end < 0 || !/^HTTP\/\S+ 20[0-6]/u.test(status)) return null;
  const headers = parseHeaders(lines);
  const format = formatOf(headers.get('content-type') ?? 'text/html');
  if (!format) return null;
  const body = block.subarray(end + 4);
  const whole = headers.get('transfer-encoding')?.toLowerCase().includes('chunked') ? unchunked(body) : body;
  return { format, bytes: unpacked(whole, headers.get('content-encoding')?.toLowerCase() ?? '') };
}

function formatOf(mediaType: string): 'text' | 'html' | null {
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  return type === 'text/plain' ? 'text' : null;
}

function pageIn(headers: Headers, block: Buffer): { format: 'text' | 'html'; bytes: Buffer } | null {
  const format = formatOf(headers.get('content-type') ?? '');
  switch (headers.get('warc-type')?.toLowerCase()) {
    case 'response':
      return answerPage(block);
    case 'conversion':
    case 'resource':
      return format && { format, bytes: block };
    default:
      return null;
  }
}

function recordPage(member: Member, number: number, headers: Headers, block: Buffer): SourcePage | null {
  const found = pageIn(headers, block);
  if (!found) return null;
  const { format, bytes } = found;
  // Some writers put the address between angle brackets.
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/gu, '') || null;
  const place = `${number} ${url ?? ''}`.trim();
  return {
    name: `${member.name}/${place.slice(0, LONGEST_NAME)}`,
    origin: `${member.origin}/${number}`,
    format,
    provenance: { url, site: null, crawledAt: readTime(headers.get('warc-date') ?? '') },
    extract: null,
    load: async () => bytes,
  };
}

/** Bytes of a record's block as its header says. @throws JiaoyueError `record_damaged`, `file_too_large` */
function blockSize(headers: Headers): number {
  const told = headers.get('content-length') ?? '';
  if (!/^\d{1,15}$/u.test(told))
    throw new JiaoyueError('record_damaged', `the record's length is no number: ${told.slice(0, 40)}`);
  return Number(told);
}

/** Whether a record can hold a page by what its header says; the blocks of others are passed over unread. */
const mayHoldPage = (headers: Headers): boolean =>
  ['response', 'conversion', 'resource'].includes(headers.get('warc-type')?.toLowerCase() ?? '');

/**
 * The pages of a WARC or WET file (ISO 28500): answers that are HTML or text, and texts made of them. Other records hold
 * no pages. After a record with a wrong length the next line that begins one is looked for.
 */
export async function* warcPages(member: Member, context: ReadContext): AsyncGenerator<SourceItem> {
  const reader = new ByteReader(member.bytes);
  let number = 0;
  const refused = (error: JiaoyueError): SourceItem => ({ name: `${member.name}/${number}`, error });
  try {
    while (!context.signal.aborted) {
      const { found, lost } = await findRecord(reader);
      if (lost && number > 0)
        yield refused(new JiaoyueError('record_damaged', 'the record is longer or shorter than it says'));
      if (!found) return;
      number++;
      const lines = await headerLines(reader);
      if (!lines) return;
      const headers = parseHeaders(lines);
      try {
        const size = blockSize(headers);
        if (!mayHoldPage(headers) || size > MOST_BYTES) {
          await reader.skip(size);
          if (mayHoldPage(headers)) throw tooLarge(size);
          continue;
        }
        const block = await reader.take(size);
        if (block.length < size) throw new JiaoyueError('file_damaged', 'the file ends inside a record');
        const page = recordPage(member, number, headers, block);
        if (page) yield page;
      } catch (error) {
        if (!(error instanceof JiaoyueError)) throw error;
        if (error.code === 'archive_bomb') throw error;
        yield refused(error);
      }
    }
  } finally {
    await reader.close();
  }
}
