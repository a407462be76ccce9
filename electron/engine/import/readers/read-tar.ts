import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import type { Member } from '../member.ts';
import { isHidden, safeName, shortName } from '../safe-name.ts';
import type { RefusedSource } from '../source-page.ts';

/** Chunks by an iterator that stays open when nobody wants more: closing it would close the archive. */
async function* chunksOf(chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

/** What a tar archive holds, in its order; each must be read, or left, before the next comes. */
export async function* tarMembers(member: Member): AsyncGenerator<Member | RefusedSource> {
  const source = Readable.from(member.bytes, { objectMode: false });
  const tar = extract();
  source.once('error', (error) => tar.destroy(error));
  try {
    for await (const entry of source.pipe(tar)) {
      const { name, type } = entry.header;
      const chunks = (entry as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
      // Links point at what is imported anyway, or lead out of the archive.
      if (type === 'file' || type === 'contiguous-file') {
        try {
          const inner = safeName(name);
          if (!isHidden(inner))
            yield {
              name: `${member.name}/${inner}`,
              origin: `${member.origin}/${inner}`,
              bytes: chunksOf(chunks),
              file: null,
              depth: member.depth + 1,
            };
        } catch (error) {
          if (!(error instanceof JiaoyueError)) throw error;
          yield { name: `${member.name}/${shortName(name)}`, error };
        }
      }
      // The next entry comes when this one is used up.
      for (let left = await chunks.next(); !left.done; left = await chunks.next());
    }
  } catch (error) {
    if (error instanceof JiaoyueError) throw error;
    throw new JiaoyueError('file_damaged', `the archive is broken: ${(error as Error).message}`);
  } finally {
    source.destroy();
    tar.destroy();
  }
}
