import { Random } from '../../shared/random.ts';
import type { Span } from '../../shared/text/model.ts';
import type { Family } from './family.ts';
import { hostPage, noticePage } from './host-pages.ts';
import type { Obfuscation } from './obfuscations.ts';
import { SHAPES, type Shape, spamText } from './spam-text.ts';

export const PLACEMENTS = ['tail', 'head', 'interleaved', 'inside', 'alone'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/**
 * A page with spam put in: `spam` are its ranges in `text` (UTF-16 units), `body` those of the sentences around it; each
 * sorted and disjoint.
 */
export interface SpamPage {
  family: string;
  obfuscation: string;
  placement: Placement;
  shape: Shape;
  text: string;
  spam: Span[];
  body: Span[];
}

export interface Mixture {
  families: readonly Family[];
  obfuscations: readonly Obfuscation[];
  /** Pages of each family, obfuscation and placement. */
  pages: number;
  seed: number;
  /** Clean pages to put spam into, besides the generated ones. */
  hosts?: readonly string[];
}

/** Families × obfuscations × placements over clean pages; the same mixture gives the same pages. */
export function* contaminatedPages({ families, obfuscations, pages, seed, hosts = [] }: Mixture): Generator<SpamPage> {
  const random = new Random(seed);
  for (const family of families) {
    // A disguise of hanzi leaves other languages as they are.
    for (const obfuscation of family.foreign ? obfuscations.slice(0, 1) : obfuscations) {
      for (const placement of PLACEMENTS) {
        for (let page = 0; page < pages; page++) {
          const shape = random.pick(SHAPES);
          const host = hosts.length > 0 && random.chance(0.3) ? random.pick(hosts) : hostPage(random);
          const make = (): string => {
            const text = spamText(family, shape, random);
            return family.foreign ? text : obfuscation.apply(text, random);
          };
          const placed = placeSpam(host, placement, make, random);
          yield { family: family.name, obfuscation: obfuscation.name, placement, shape, ...placed };
        }
      }
    }
  }
}

/** Clean pages: half of them on policy, half on crimes that spam advertises. */
export function* cleanPages(count: number, seed: number): Generator<string> {
  const random = new Random(seed);
  for (let page = 0; page < count; page++) yield hostPage(random, page % 2 === 1);
}

/** Clean pages made of `notices` (see NOTICES). */
export function* noticePages(count: number, seed: number, notices: readonly string[]): Generator<string> {
  const random = new Random(seed);
  for (let page = 0; page < count; page++) yield noticePage(random, notices);
}

interface Part {
  text: string;
  role: 'spam' | 'body' | 'other';
}

/** Puts spam that `make` gives into a clean page. */
export function placeSpam(
  host: string,
  placement: Placement,
  make: () => string,
  random: Random,
): Pick<SpamPage, 'text' | 'spam' | 'body'> {
  const lines = host.split('\n');
  if (placement === 'alone') {
    const text = Array.from({ length: random.int(2, 5) }, make).join('\n');
    return { text, spam: [{ start: 0, end: text.length }], body: [] };
  }
  const prose = lines.flatMap((line, index) => (isProse(line) ? [index] : []));
  const inBody = placement === 'interleaved' || placement === 'inside';
  const wanted = placement === 'inside' ? 1 : random.int(1, 3);
  const chosen = new Set(inBody ? random.sample(prose.slice(0, -1), wanted) : []);
  const spam = (): Part => ({ text: make(), role: 'spam' });
  const newLine: Part = { text: '\n', role: 'other' };
  const parts: Part[] = placement === 'head' ? [spam(), newLine] : [];
  lines.forEach((line, index) => {
    const role = isProse(line) ? 'body' : 'other';
    if (index > 0) parts.push(newLine);
    if (!chosen.has(index)) parts.push({ text: line, role });
    else if (placement === 'interleaved') parts.push({ text: line, role }, newLine, spam());
    else {
      const stops = [...line.matchAll(/[。！？；]/g)].map((match) => match.index + 1);
      const at = stops.length > 0 ? random.pick(stops) : line.length;
      const { text } = spam();
      parts.push(
        { text: line.slice(0, at), role },
        { text: text.replaceAll('\n', ' '), role: 'spam' },
        { text: line.slice(at), role },
      );
    }
  });
  if (placement === 'tail' || !parts.some(({ role }) => role === 'spam')) parts.push(newLine, spam());
  return join(parts);
}

function isProse(line: string): boolean {
  return /[。！？]/.test(line) && line.length >= 30;
}

function join(parts: readonly Part[]): Pick<SpamPage, 'text' | 'spam' | 'body'> {
  const page: Pick<SpamPage, 'text' | 'spam' | 'body'> = { text: '', spam: [], body: [] };
  for (const { text, role } of parts) {
    if (role !== 'other' && text !== '')
      page[role].push({ start: page.text.length, end: page.text.length + text.length });
    page.text += text;
  }
  return page;
}
