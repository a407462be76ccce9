import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { HEAD_BYTES, kindOf } from './kind-of.ts';
import type { Member, ReadContext } from './member.ts';
import { peek, readBytes } from './read-bytes.ts';
import { csvPages } from './readers/read-csv.ts';
import { docxText } from './readers/read-docx.ts';
import { gzipMember } from './readers/read-gzip.ts';
import { jsonlPages } from './readers/read-jsonl.ts';
import { mhtmlPage } from './readers/read-mhtml.ts';
import { tarMembers } from './readers/read-tar.ts';
import { warcPages } from './readers/read-warc.ts';
import { xlsxPages } from './readers/read-xlsx.ts';
import { zipMembers } from './readers/read-zip.ts';
import { type RefusedSource, type SourceItem, type SourcePage, UNTOLD } from './source-page.ts';

/** Archives in archives in archives: what lies deeper was made to go on for ever. */
const DEEPEST = 5;

/** A page that is all of a member. */
async function wholePage(
  member: Member,
  format: SourcePage['format'],
  extract: SourcePage['extract'] = null,
): Promise<SourcePage> {
  const { name, origin } = member;
  const bytes = await readBytes(member.bytes);
  return { name, origin, format, provenance: UNTOLD, extract, load: async () => bytes };
}

async function* membersOf(
  members: AsyncIterable<Member | RefusedSource>,
  context: ReadContext,
): AsyncGenerator<SourceItem> {
  for await (const inner of members) {
    if (context.signal.aborted) return;
    if ('error' in inner) yield inner;
    else yield* openMember(inner, context);
  }
}

async function* pagesOf(member: Member, context: ReadContext): AsyncGenerator<SourceItem> {
  const { head, bytes } = await peek(member.bytes, HEAD_BYTES);
  const kind = kindOf(member.name, head);
  const whole: Member = { ...member, bytes };
  const isPacked = kind === 'gzip' || kind === 'zip' || kind === 'tar';
  if (isPacked && member.depth >= DEEPEST)
    throw new JiaoyueError('archive_too_deep', `more than ${DEEPEST} archives inside each other`, { most: DEEPEST });
  switch (kind) {
    case 'text':
    case 'html':
      yield await wholePage(whole, kind);
      return;
    case 'gzip':
      yield* openMember(gzipMember(whole, context), context);
      return;
    case 'tar':
      yield* membersOf(tarMembers(whole), context);
      return;
    case 'zip':
      yield* membersOf(zipMembers(whole, context), context);
      return;
    case 'jsonl':
      yield* jsonlPages(whole, context);
      return;
    case 'csv':
    case 'tsv':
      yield* csvPages(whole, kind, context);
      return;
    case 'warc':
      yield* warcPages(whole, context);
      return;
    case 'xlsx':
      yield* xlsxPages(whole, context);
      return;
    case 'docx':
      yield await wholePage(whole, 'text', { name: 'docx', text: (found) => docxText(found, context) });
      return;
    case 'pdf':
      yield await wholePage(whole, 'text', { name: 'pdf', text: (found) => context.pdf.text(found) });
      return;
    case 'mhtml':
      yield await mhtmlPage(whole);
      return;
  }
}

/** Whether the whole import must stop: the same would happen to every other item. */
const isFatal = ({ code }: JiaoyueError): boolean => code === 'disk_full' || code === 'job_cancelled';

/**
 * Every page in a member, however deep, in order and one at a time. What cannot be read is named in its place, and the
 * rest goes on; what was made to swell beyond all measure ends the file that it came with.
 *
 * @throws JiaoyueError `archive_bomb`, once for the file; `disk_full`
 */
export async function* openMember(member: Member, context: ReadContext): AsyncGenerator<SourceItem> {
  try {
    yield* pagesOf(member, context);
  } catch (error) {
    const known = error instanceof JiaoyueError ? error : new JiaoyueError('file_unreadable', String(error));
    if (isFatal(known) || (known.code === 'archive_bomb' && member.depth > 0)) throw known;
    yield { name: member.name, error: known };
  }
}
