import { pinyin } from 'pinyin-pro';
import type { Edit, EditSuggestion } from '../model.ts';
import { foldScript } from '../script-tables.ts';
import { PINYIN_NOTE } from './pinyin-note.ts';
import type { RepairResult } from './repair-result.ts';

/** A hanzi with one parenthesised toned syllable after it. */
const CANDIDATE = new RegExp(`([\\u3400-\\u9fff\\uf900-\\ufaff〇])(${PINYIN_NOTE})`, 'gu');

/** From how many verified candidates on, and from which share of all, a page counts as injected. */
const SAFE_COUNT = 10;
const SAFE_SHARE = 0.95;

/**
 * Pinyin put after characters by a site's copy protection (`醫(yī)`). A candidate is verified when the syllable is a
 * reading of the character. On a page with many of them, nearly all verified, they are removed; elsewhere each is a
 * suggestion, since a single one may be a pronunciation note (重(zhòng)要).
 */
export function repairPinyinInjection(text: string): RepairResult {
  const verified: Edit[] = [];
  const doubtful: Edit[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const [, character = '', note = ''] = match;
    const start = match.index + character.length;
    const edit = { start, end: start + note.length, insert: '', rule: 'pinyin-injection' };
    (readings(character).has(note.slice(1, -1)) ? verified : doubtful).push(edit);
  }
  const share = verified.length / (verified.length + doubtful.length);
  if (verified.length >= SAFE_COUNT && share >= SAFE_SHARE) {
    return { edits: verified, suggestions: doubtful.map((edit) => suggest(edit, 0.5, 'reading-not-verified')) };
  }
  const suggestions = [
    ...verified.map((edit) => suggest(edit, 0.6, 'few-on-page')),
    ...doubtful.map((edit) => suggest(edit, 0.3, 'reading-not-verified')),
  ].sort((a, b) => a.start - b.start);
  return { edits: [], suggestions };
}

function suggest(edit: Edit, confidence: number, reason: string): EditSuggestion {
  return { ...edit, confidence, reason };
}

const known = new Map<string, Set<string>>();

/** All readings of a character with tone marks, those of its Simplified form included. */
export function readings(character: string): Set<string> {
  const cached = known.get(character);
  if (cached) return cached;
  const found = new Set<string>();
  for (const form of new Set([character, foldScript(character)])) {
    for (const reading of pinyin(form, { multiple: true, type: 'array' })) found.add(reading);
  }
  known.set(character, found);
  return found;
}
