import { JiaoyueError } from '../../../shared/contract/errors.ts';

/** A page as large as this is a book or a mistake; it would hold up everything after it. Bytes. */
export const MOST_BYTES = 64 * 1024 * 1024;

export const tooLarge = (size: number): JiaoyueError =>
  new JiaoyueError('file_too_large', `${size} bytes are more than ${MOST_BYTES}`, { size, most: MOST_BYTES });

/**
 * Everything of a stream in one piece.
 *
 * @throws JiaoyueError `file_too_large` above `MOST_BYTES`, without reading on
 */
export async function readBytes(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The first bytes of a stream, and a stream that begins with them again. */
export async function peek(
  bytes: AsyncIterable<Buffer>,
  count: number,
): Promise<{ head: Buffer; bytes: AsyncGenerator<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let size = 0;
  let isEnd = false;
  while (size < count && !isEnd) {
    const next = await iterator.next();
    if (next.done) isEnd = true;
    else {
      chunks.push(next.value);
      size += next.value.length;
    }
  }
  async function* again(): AsyncGenerator<Buffer> {
    try {
      while (chunks.length > 0) yield chunks.shift() ?? Buffer.alloc(0);
      while (!isEnd) {
        const next = await iterator.next();
        if (next.done) isEnd = true;
        else yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(chunks).subarray(0, count), bytes: again() };
}
