import type { Edit, EditSuggestion } from '../model.ts';

/** `3。0` was `3.0`: a full stop between digits never occurs in sound text, so mending it is safe. */
export function repairDecimals(text: string): Edit[] {
  const edits: Edit[] = [];
  // The look-behind keeps a long run of digits from being scanned again from each of them.
  for (const match of text.matchAll(/(?<!\d)\d{1,12}(?:。\d{1,12})+/g)) {
    const found = match[0];
    edits.push({
      start: match.index,
      end: match.index + found.length,
      insert: found.replaceAll('。', '.'),
      rule: 'decimal-repair',
    });
  }
  return edits;
}

const LOST_POINT =
  /(?<![\d.])\d{1,5}( )\d{1,3}(?=[%％‰倍]|[万亿](?:元|美元|人|份|次|家)?|(?:美|欧|歐|日|港)?元|个百分点|個百分點)|(?<![\d.])0\d{3,4}( )(?=HK\b)/g;

/**
 * `941 93亿` may have lost its decimal point, or the space may be meant: a suggestion, surer where the page has several.
 */
export function suggestLostDecimals(text: string): EditSuggestion[] {
  const places = [...text.matchAll(LOST_POINT)].map((match) => match.index + match[0].indexOf(' '));
  const confidence = places.length >= 3 ? 0.8 : 0.6;
  return places.map((start) => ({
    start,
    end: start + 1,
    insert: '.',
    rule: 'lost-decimal',
    confidence,
    reason: 'space-between-digits',
  }));
}
