import fc from 'fast-check';
import type { Block, Edit } from '../../../shared/text/model.ts';

/** Characters that matter to positions: hanzi, surrogate pairs, line breaks, blanks, combining signs. */
const character = fc.constantFrom(
  ...[
    '医',
    '醫',
    '改',
    '著',
    '著',
    '乾',
    '隆',
    '。',
    ',',
    'a',
    '1',
    ' ',
    '\u3000',
    '\n',
    '\r\n',
    '𠮷',
    '😀',
    '\u200b',
    '發',
    '髮',
  ],
);

export const rawText = fc.array(character, { maxLength: 60 }).map((parts) => parts.join(''));

/** Whether `at` lies between two characters of `text`. */
export function isBoundary(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return !(unit >= 0xdc00 && unit < 0xe000 && before >= 0xd800 && before < 0xdc00);
}

function cuts(text: string, numbers: readonly number[]): number[] {
  const places = new Set(numbers.map((n) => n % (text.length + 1)).filter((at) => isBoundary(text, at)));
  return [...places].sort((a, b) => a - b);
}

/** Sorted edits of `text` that do not overlap. */
export function editsOf(text: string): fc.Arbitrary<Edit[]> {
  return fc
    .tuple(
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.array(fc.constantFrom('', '', 'x', '改革', '😀'), { maxLength: 12 }),
    )
    .map(([numbers, inserts]) => {
      const places = cuts(text, numbers);
      const edits: Edit[] = [];
      for (let index = 0; index + 1 < places.length; index += 2) {
        const [start = 0, end = 0] = places.slice(index, index + 2);
        edits.push({ start, end, insert: inserts[index] ?? '', rule: `rule-${index}` });
      }
      return edits;
    });
}

/** Sorted blocks of `text` that do not overlap, kept and removed. */
export function blocksOf(text: string): fc.Arbitrary<Block[]> {
  return fc
    .tuple(fc.array(fc.nat(), { maxLength: 10 }), fc.array(fc.boolean(), { maxLength: 10 }))
    .map(([numbers, kept]) => {
      const places = cuts(text, [0, text.length, ...numbers]);
      return places.slice(1).map((end, index): Block => {
        const start = places[index] ?? 0;
        return { start, end, kind: 'body', kept: kept[index] ?? true, confidence: 1, reason: 'test' };
      });
    });
}

/** A page with edits and blocks. */
export const page = rawText.chain((raw) =>
  fc.record({ raw: fc.constant(raw), edits: editsOf(raw), blocks: blocksOf(raw) }),
);
