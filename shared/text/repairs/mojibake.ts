import { withoutOverlaps } from '../edits.ts';
import type { EditSuggestion } from '../model.ts';
import { readings } from './pinyin-injection.ts';

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** A toned syllable with its closing parenthesis but no opening one: the character before it was cut in half. */
const ORPHAN = new RegExp(`[?？\\ufffd]([a-zü]{0,4}[${TONED}][a-zü]{0,4})[)）]`, 'gu');
const REPLACEMENT = /[\ufffd]{1,64}|(?:锟斤拷){1,64}|烫烫烫|屯屯屯/g;
const INJECTED = new RegExp(`([\\u3400-\\u9fff])[(（]([a-zü]{0,4}[${TONED}][a-zü]{0,4})[)）]`, 'gu');

/**
 * Bytes cut in half. Never mended by itself. Where the pinyin that a site put after the lost character is left, and the
 * page elsewhere puts that syllable after one character only, that character is proposed; otherwise the place is only
 * marked (the insert is the text that stands there).
 */
export function suggestMojibake(text: string): EditSuggestion[] {
  const suggestions: EditSuggestion[] = [];
  const characters = injectedCharacters(text);
  for (const match of text.matchAll(ORPHAN)) {
    const [found, syllable = ''] = match;
    const candidates = characters.get(syllable);
    const [only] = candidates?.size === 1 ? candidates : [];
    suggestions.push({
      start: match.index,
      end: match.index + found.length,
      insert: only ?? found,
      rule: 'mojibake',
      confidence: only ? 0.7 : 0.3,
      reason: only ? 'pinyin-left-behind' : 'unresolved',
    });
  }
  const marks: EditSuggestion[] = [];
  for (const match of text.matchAll(REPLACEMENT)) {
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
