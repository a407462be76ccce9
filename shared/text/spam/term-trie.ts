import { pairSlot } from './gram-slots.ts';
import type { LetterStream } from './letter-stream.ts';

interface Node<T> {
  next: Map<number, Node<T>> | null;
  value: T | null;
}

/** Finds the longest of many terms that starts at a place of a letter stream. */
export class TermTrie<T> {
  readonly #root: Node<T> = { next: new Map(), value: null };
  /** Which units are a term by themselves, and which pairs (hashed) start one: these tell nearly every place apart. */
  readonly #single = new Uint8Array(0x10000);
  readonly #pairs = new Uint8Array(0x10000);

  /** The first value given to a term stays. */
  add(units: ArrayLike<number>, value: T): void {
    if (units.length === 1) this.#single[units[0] ?? 0] = 1;
    else this.#pairs[pairSlot(units[0] ?? 0, units[1] ?? 0)] = 1;
    let node = this.#root;
    for (let index = 0; index < units.length; index++) {
      const unit = units[index] ?? 0;
      node.next ??= new Map();
      const next: Node<T> = node.next.get(unit) ?? { next: null, value: null };
      node.next.set(unit, next);
      node = next;
    }
    node.value ??= value;
  }

  /** Whether a term may start with this unit and the next. */
  mayStart(unit: number, next: number): boolean {
    return this.#pairs[pairSlot(unit, next)] === 1 || this.#single[unit] === 1;
  }

  /** The longest term at `from` that `accept` lets pass: its value and the index after it in the stream. */
  longest(
    stream: LetterStream,
    from: number,
    accept: (from: number, to: number, value: T) => boolean,
  ): Match<T> | null {
    let found: Match<T> | null = null;
    let node: Node<T> | undefined = this.#root;
    for (let index = from; index < stream.length; index++) {
      node = node.next?.get(stream.units[index] ?? 0);
      if (!node) break;
      if (node.value !== null && accept(from, index + 1, node.value)) found = { to: index + 1, value: node.value };
    }
    return found;
  }
}

interface Match<T> {
  to: number;
  value: T;
}
