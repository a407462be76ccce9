import { composeEdits } from './compose-edits.ts';
import { applyEdits } from './edits.ts';
import type { Edit } from './model.ts';
import { type ConversionTable, conversionTable } from './script-tables.ts';
import { isZhuWord } from './zhu-words.ts';

/**
 * The edits that turn `text`, after `edits`, into Simplified (`hans`) or Traditional (`hant`) writing, composed with
 * `edits` on raw coordinates. They cover the whole text whatever is removed, so that restoring a block needs no new
 * conversion. Each edit holds the smallest run that changes, so that a change of length stays local.
 */
export function scriptEdits(text: string, edits: readonly Edit[], target: 'hans' | 'hant'): Edit[] {
  const repaired = applyEdits(text, edits);
  return composeEdits(edits, conversionEdits(repaired, conversionTable(target), target));
}

/** Edits that carry out a conversion table on `text`, longest match first, from left to right. */
export function conversionEdits(text: string, table: ConversionTable, target: 'hans' | 'hant'): Edit[] {
  const edits: Edit[] = [];
  const rule = `script-${target}`;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const match = unit < 0x2e80 ? null : table.matchPrefix(text, at);
    if (!match) {
      if (target === 'hans' && unit === ZHU && !isZhuWord(text, at)) {
        edits.push({ start: at, end: at + 1, insert: '着', rule });
      }
      at += unit >= 0xd800 && unit < 0xdc00 && isLow(text.charCodeAt(at + 1)) ? 2 : 1;
      continue;
    }
    if (match.value !== text.slice(at, match.end)) pushMinimal(edits, text, at, match.end, match.value, rule);
    at = match.end;
  }
  return edits;
}

const ZHU = 0x8457; // 著, which t2s leaves alone; mainland writing has 着 outside a few words

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Adds the edits of one match: character by character where both sides have as many, else one run without common edges. */
function pushMinimal(edits: Edit[], text: string, start: number, end: number, value: string, rule: string): void {
  const from = [...text.slice(start, end)];
  const to = [...value];
  if (from.length === to.length) {
    let at = start;
    from.forEach((character, index) => {
      const insert = to[index] ?? '';
      if (insert !== character) edits.push({ start: at, end: at + character.length, insert, rule });
      at += character.length;
    });
    return;
  }
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head++;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  ) {
    tail++;
  }
  const before = from.slice(0, head).join('').length;
  const after = from.slice(from.length - tail).join('').length;
  const insert = to.slice(head, to.length - tail).join('');
  edits.push({ start: start + before, end: end - after, insert, rule });
}
