import { JiaoyueError } from '../../../shared/contract/errors.ts';

/** Pages shrink to a tenth, lists of links to a fiftieth; only what was made for it grows by more. */
const MOST_RATIO = 250;
/** Small files may grow to this whatever their ratio, bytes. */
const ALWAYS = 256 * 1024 * 1024;

/** How many bytes may come out of one imported file, archives inside archives counted too. */
export class ExpansionBudget {
  readonly #most: number;
  #spent = 0;

  /** @param size bytes of the file itself */
  constructor(size: number) {
    this.#most = Math.max(ALWAYS, size * MOST_RATIO);
  }

  /** @throws JiaoyueError `archive_bomb` when more came out than any honest file holds */
  spend(bytes: number): void {
    this.#spent += bytes;
    if (this.#spent > this.#most)
      throw new JiaoyueError('archive_bomb', `unpacks to more than ${this.#most} bytes`, { most: this.#most });
  }

  /** Passes bytes on and counts them. */
  async *counted(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of bytes) {
      this.spend(chunk.length);
      yield chunk;
    }
  }
}
