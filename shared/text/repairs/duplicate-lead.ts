import { splitLines } from '../lines.ts';
import type { Edit, EditSuggestion } from '../model.ts';
import type { RepairResult } from './repair-result.ts';

/** Lengths of a lead that is looked for, UTF-16 code units. */
const SHORTEST = 20;
const LONGEST = 600;
const LABEL = /^(?:内容)?(?:摘要|提要|导读|導讀|核心提示|导语|導語)\s?[:：]\s?/;
const GAP = /^[\s\u3000]{0,8}/;

/**
 * A lead that a line says twice in a row: the first copy goes. With a label before it (摘要:) that is sure; without one
 * it is a suggestion, since a speech may repeat a sentence. A lead on a line of its own is the business of the blocks.
 */
export function repairDuplicateLead(text: string): RepairResult {
  const edits: Edit[] = [];
  const suggestions: EditSuggestion[] = [];
  for (const { textStart, textEnd } of splitLines(text)) {
    if (textEnd - textStart < 2 * SHORTEST) continue;
    const start = textStart + (LABEL.exec(text.slice(textStart, textStart + 12))?.[0].length ?? 0);
    const reach = text.slice(start, Math.min(textEnd, start + 2 * LONGEST + 8));
    const again = reach.indexOf(reach.slice(0, SHORTEST), SHORTEST);
    if (again < 0) continue;
    const lead = reach.slice(0, again).trimEnd();
    const rest = reach.slice(lead.length);
    const gap = GAP.exec(rest)?.[0].length ?? 0;
    if (!/[。！？!?”]$/.test(lead) || lead.length > LONGEST || !rest.startsWith(lead, gap)) continue;
    if ((lead.match(/[㐀-鿿]/g)?.length ?? 0) < SHORTEST / 2) continue;
    const edit = { start: textStart, end: start + again, insert: '', rule: 'duplicate-lead' };
    if (start > textStart) edits.push(edit);
    else suggestions.push({ ...edit, confidence: 0.8, reason: 'said-twice' });
  }
  return { edits, suggestions };
}
