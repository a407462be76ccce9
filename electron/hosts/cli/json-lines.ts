import type { Readable } from 'node:stream';

/** One line of input: its bytes, or null when it is longer than the limit. */
export type RawLine = Buffer | null;

const LINE_FEED = 0x0a;

/**
 * Lines of a byte stream, without their line feed. A line longer than `limit` bytes gives null and is skipped without
 * being held in memory. Reading waits for the consumer.
 */
export async function* readLines(input: Readable, limit: number): AsyncGenerator<RawLine> {
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const take = (): RawLine => {
    const line = length > limit ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let at = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, at)) {
      add(bytes.subarray(at, end));
      yield take();
      at = end + 1;
    }
    if (at < bytes.length) add(bytes.subarray(at));
  }
  if (length > 0) yield take();
}
