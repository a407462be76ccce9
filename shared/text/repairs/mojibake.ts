import { withoutOverlaps } from '../edits.ts';
import type { EditSuggestion } from '../model.ts';
import { unitFlags } from '../unit-flags.ts';
import { unshiftGbk, unsplitGbk } from './gbk-lattice.ts';
import { readings } from './pinyin-injection.ts';

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** A toned syllable with its closing parenthesis but no opening one: the character before it was cut in half. */
const ORPHAN = new RegExp(`[?？\\ufffd]([a-zü]{0,4}[${TONED}][a-zü]{0,4})[)）]`, 'gu');
const REPLACEMENT = /[\ufffd]{1,64}|(?:锟斤拷){1,64}|烫烫烫|屯屯屯/g;
const TRACES = ['\ufffd', '锟斤拷', '烫烫烫', '屯屯屯'] as const;
const INJECTED = new RegExp(`([\\u3400-\\u9fff])[(（]([a-zü]{0,4}[${TONED}][a-zü]{0,4})[)）]`, 'gu');

const NO_CHARACTERS = new Uint8Array();

/** At most this many lost characters of a page are worked out; more means the whole page is broken. */
const MOST_PROPOSALS = 50;

/**
 * Bytes cut in half. Never mended by itself. Where the pinyin that a site put after the lost character is left, the
 * bytes around it may fix the lost characters (see `unshiftGbk`), or the page may put that syllable after one character
 * only; otherwise the place is only marked (the insert is the text that stands there).
 */
export function suggestMojibake(text: string): EditSuggestion[] {
  const suggestions: EditSuggestion[] = [];
  const orphans = [...text.matchAll(ORPHAN)];
  // What the orphans are compared with costs more than all else here, and most pages have none.
  const hasOrphans = orphans.length > 0;
  const characters = hasOrphans ? injectedCharacters(text) : new Map<string, Set<string>>();
  const context = hasOrphans ? text.replace(INJECTED, '$1') : '';
  const pageCharacters = hasOrphans ? unitFlags(context) : NO_CHARACTERS;
  for (const [index, match] of orphans.entries()) {
    const [found, syllable = ''] = match;
    const end = match.index + found.length;
    const shifted = index < MOST_PROPOSALS ? unshiftGbk(text, match.index, syllable, context) : null;
    if (shifted && shifted.start >= (suggestions.at(-1)?.end ?? 0)) {
      suggestions.push({ ...shifted, end, rule: 'mojibake', confidence: 0.85, reason: 'bytes-and-pinyin' });
      continue;
    }
    const split = index < MOST_PROPOSALS ? unsplitGbk(text, match.index, end, syllable, pageCharacters) : null;
    if (split) {
      suggestions.push({ ...split, rule: 'mojibake', confidence: 0.7, reason: 'bytes-and-pinyin' });
      continue;
    }
    const candidates = characters.get(syllable);
    const [only] = candidates?.size === 1 ? candidates : [];
    suggestions.push({
      start: match.index,
      end,
      insert: only ?? found,
      rule: 'mojibake',
      confidence: only ? 0.5 : 0.3,
      reason: only ? 'pinyin-left-behind' : 'unresolved',
    });
  }
  const marks: EditSuggestion[] = [];
  // Plain search is many times faster than the pattern, and most pages have none.
  const isMarked = TRACES.some((trace) => text.includes(trace));
  for (const match of isMarked ? text.matchAll(REPLACEMENT) : []) {
    const [start, end] = [match.index, match.index + match[0].length];
    marks.push({ start, end, insert: match[0], rule: 'mojibake', confidence: 0.3, reason: 'unresolved' });
  }
  return withoutOverlaps(suggestions, marks);
}

/** Which characters the page's own injected pinyin stands after, by syllable. */
function injectedCharacters(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const match of text.matchAll(INJECTED)) {
    const [, character = '', syllable = ''] = match;
    if (!readings(character).has(syllable)) continue;
    const set = found.get(syllable) ?? new Set();
    found.set(syllable, set.add(character));
  }
  return found;
}
