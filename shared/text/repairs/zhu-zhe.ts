import type { Edit, EditSuggestion } from '../model.ts';
import type { RepairResult } from './repair-result.ts';

// 成效显着 for 显著: the trace of a conversion to Traditional and back. 明显着 and 穿着名牌 are sound text.
const WRONG = /(?<![明凸彰])[显顯]着|卓着|昭着|(?<![穿有随隨沿朝戴])着[名作称稱](?![牌])|[原专專译譯巨名论論]着/g;

/** 着 where mainland writing has 著. Sure words are mended, ambiguous ones suggested. */
export function repairZhu(text: string): RepairResult {
  const edits: Edit[] = [];
  const suggestions: EditSuggestion[] = [];
  if (!text.includes('着')) return { edits, suggestions };
  for (const match of text.matchAll(WRONG)) {
    const start = match.index + match[0].indexOf('着');
    const edit = { start, end: start + 1, insert: '著', rule: 'zhu-zhe' };
    if (/^(?:[显顯卓昭])/.test(match[0])) edits.push(edit);
    else suggestions.push({ ...edit, confidence: 0.5, reason: 'ambiguous-word' });
  }
  return { edits, suggestions };
}
