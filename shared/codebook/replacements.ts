import type { Code, Codebook } from '../contract/schemas/codebook.ts';
import { codesOf } from './find-code.ts';

/** Whether codes are in use, and what took the place of those that are not. */
export class Replacements {
  readonly #codes: ReadonlyMap<string, Code>;
  readonly anyRetired: boolean;

  constructor(book: Codebook) {
    this.#codes = new Map(codesOf(book).map((code) => [code.id, code]));
    this.anyRetired = codesOf(book).some((code) => code.retired);
  }

  has(id: string): boolean {
    return this.#codes.has(id);
  }

  isRetired(id: string): boolean {
    return this.#codes.get(id)?.retired !== undefined;
  }

  /** The codes in use that took the place of a retired code, also over several steps; empty where there are none. */
  of(id: string): string[] {
    const found = new Set<string>();
    const seen = new Set<string>([id]);
    const open = [...(this.#codes.get(id)?.retired?.replacedBy ?? [])];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const code = this.#codes.get(next);
      if (code?.retired) open.push(...code.retired.replacedBy);
      else if (code) found.add(next);
    }
    return [...found];
  }

  /** The code a proposal counts under: its own, or the only one that took its place. Null where a person must choose. */
  current(id: string): string | null {
    if (!this.isRetired(id)) return id;
    const [first, ...others] = this.of(id);
    return first !== undefined && others.length === 0 ? first : null;
  }
}
