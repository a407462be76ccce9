import { withoutOverlaps } from '../edits.ts';
import type { EditSuggestion } from '../model.ts';
import { repairDecimals, suggestLostDecimals } from './decimals.ts';
import { repairDuplicateLead } from './duplicate-lead.ts';
import { repairInvisibleCharacters } from './invisible-characters.ts';
import { suggestMojibake } from './mojibake.ts';
import { repairPinyinInjection } from './pinyin-injection.ts';
import type { RepairResult } from './repair-result.ts';
import { repairTagRemnants } from './tag-remnants.ts';
import { repairZhu } from './zhu-zhe.ts';

/** All repairs of a page's raw text. No edit crosses a line break or splits a surrogate pair. */
export function repairText(raw: string): RepairResult {
  const pinyin = repairPinyinInjection(raw);
  const invisible = repairInvisibleCharacters(raw);
  const zhu = repairZhu(raw);
  const lead = repairDuplicateLead(raw);
  const edits = withoutOverlaps(
    lead.edits,
    pinyin.edits,
    repairTagRemnants(raw),
    repairDecimals(raw),
    zhu.edits,
    invisible.edits,
  );
  // A suggestion that meets a sure edit has nothing left to say.
  const free = withoutOverlaps<EditSuggestion | (typeof edits)[number]>(
    edits,
    suggestMojibake(raw),
    lead.suggestions,
    pinyin.suggestions,
    suggestLostDecimals(raw),
    zhu.suggestions,
    invisible.suggestions,
  );
  const suggestions = free.filter((edit): edit is EditSuggestion => 'confidence' in edit);
  return { edits, suggestions };
}
