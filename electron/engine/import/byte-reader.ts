const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);

/** Reads a stream by lines and by counted bytes, holding no more of it than what is asked for. */
export class ByteReader {
  readonly #iterator: AsyncIterator<Buffer>;
  #rest: Buffer = NOTHING;

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#iterator = bytes[Symbol.asyncIterator]();
  }

  /** Puts the next bytes into `#rest`, which must be used up. @returns false at the end */
  async #more(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#iterator.next();
      if (next.done) return false;
      this.#rest = next.value;
    }
    return true;
  }

  /**
   * The next line without its line feed.
   *
   * @param most bytes; of a longer line the rest is passed over
   * @returns null at the end; `whole` is false for a line longer than `most`
   */
  async line(most: number): Promise<{ bytes: Buffer; whole: boolean } | null> {
    const parts: Buffer[] = [];
    let size = 0;
    let ended = false;
    let seen = false;
    while (!ended && (await this.#more())) {
      seen = true;
      const at = this.#rest.indexOf(NEWLINE);
      ended = at >= 0;
      const part = ended ? this.#rest.subarray(0, at) : this.#rest;
      this.#rest = ended ? this.#rest.subarray(at + 1) : NOTHING;
      if (size <= most) parts.push(part);
      size += part.length;
    }
    return seen ? { bytes: Buffer.concat(parts).subarray(0, most), whole: size <= most } : null;
  }

  /** Exactly `count` bytes, fewer at the end. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.#pieces(count)) parts.push(part);
    return Buffer.concat(parts);
  }

  /** Passes over `count` bytes. @returns how many there were */
  async skip(count: number): Promise<number> {
    let passed = 0;
    for await (const part of this.#pieces(count)) passed += part.length;
    return passed;
  }

  async *#pieces(count: number): AsyncGenerator<Buffer> {
    let left = count;
    while (left > 0 && (await this.#more())) {
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#iterator.return?.();
  }
}
