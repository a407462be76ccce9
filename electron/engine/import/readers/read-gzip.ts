import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import type { Member, ReadContext } from '../member.ts';

/** The name without what packing added: `a.warc.gz` holds `a.warc`, `a.tgz` holds `a.tar`. */
const unpackedName = (name: string): string => name.replace(/\.tgz$/iu, '.tar').replace(/\.gz$/iu, '');

async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(bytes, { objectMode: false });
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Buffer;
  } catch (error) {
    if (error instanceof JiaoyueError) throw error;
    throw new JiaoyueError('file_damaged', `cannot be unpacked: ${(error as Error).message}`);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** What a gzip file holds; several of them one after another, as WARC has them, are one. */
export function gzipMember(member: Member, { budget }: ReadContext): Member {
  return {
    name: unpackedName(member.name),
    origin: member.origin,
    bytes: budget.counted(unpacked(member.bytes)),
    file: null,
    depth: member.depth + 1,
  };
}
