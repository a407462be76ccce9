import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import type { Member } from '../member.ts';
import { readBytes } from '../read-bytes.ts';
import type { SourcePage } from '../source-page.ts';

/** Parts inside parts. */
const DEEPEST = 4;

interface Part {
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

/** Splits headers from body; a header goes on in lines that begin with a space. */
function readPart(bytes: Buffer): Part {
  const end = /\r?\n\r?\n/u.exec(bytes.toString('latin1', 0, 256 * 1024));
  const head = end ? bytes.toString('utf8', 0, end.index) : '';
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const at = line.indexOf(':');
    if (at > 0) headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return { headers, body: end ? bytes.subarray(end.index + end[0].length) : bytes };
}

function decoded({ headers, body }: Part): Buffer {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (encoding !== 'quoted-printable') return body;
  const text = body
    .toString('latin1')
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([\dA-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}

function partsOf({ headers, body }: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/iu.exec(headers.get('content-type') ?? '')?.[1];
  if (!boundary) return [];
  const mark = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  for (let at = body.indexOf(mark); at >= 0; ) {
    const start = at + mark.length;
    const next = body.indexOf(mark, start);
    if (next < 0) break;
    // The line end before a mark belongs to the mark.
    const end = body[next - 2] === 0x0d ? next - 2 : next - 1;
    const lineEnd = body.indexOf(0x0a, start);
    parts.push(readPart(body.subarray(Math.min(lineEnd + 1, end), end)));
    at = next;
  }
  return parts;
}

function findPage(part: Part, depth: number): Part | null {
  const type = part.headers.get('content-type')?.toLowerCase() ?? '';
  if (/^(?:text\/html|application\/xhtml\+xml)/u.test(type)) return part;
  if (!type.startsWith('multipart/') || depth >= DEEPEST) return null;
  for (const inner of partsOf(part)) {
    const found = findPage(inner, depth + 1);
    if (found) return found;
  }
  return null;
}

/**
 * The page that a browser saved as one file (RFC 2557): its first part that is HTML, with address and time.
 *
 * @throws JiaoyueError `file_damaged`, `file_too_large`
 */
export async function mhtmlPage(member: Member): Promise<SourcePage> {
  const whole = readPart(await readBytes(member.bytes));
  const page = findPage(whole, 0);
  if (!page) throw new JiaoyueError('file_damaged', 'no page stands in it');
  const bytes = decoded(page);
  const address = whole.headers.get('snapshot-content-location') ?? page.headers.get('content-location') ?? '';
  const saved = new Date(whole.headers.get('date') ?? '');
  return {
    name: member.name,
    origin: member.origin,
    format: 'html',
    provenance: {
      url: /^https?:/iu.test(address) ? address : null,
      site: null,
      crawledAt: Number.isNaN(saved.getTime()) ? null : saved.toISOString(),
    },
    extract: null,
    load: async () => bytes,
  };
}
