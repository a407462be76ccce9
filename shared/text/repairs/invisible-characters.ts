import { isBlank } from '../lines.ts';
import type { Edit, EditSuggestion } from '../model.ts';
import type { RepairResult } from './repair-result.ts';

// Zero-width characters, soft hyphens, controls other than line breaks and tabs, and the private use area.
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]{1,64}|[\ue000-\uf8ff]{1,64}/g;

/**
 * Characters that show nothing are removed. A private-use character is removed at the edge of a line, where it was an
 * icon; inside a line it may stand for a rare hanzi, so its removal is a suggestion. Zero-width joiners inside emoji stay.
 */
export function repairInvisibleCharacters(text: string): RepairResult {
  const edits: Edit[] = [];
  const suggestions: EditSuggestion[] = [];
  for (const match of text.matchAll(INVISIBLE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0] === '\u200d' && isEmojiPart(text.charCodeAt(start - 1))) continue;
    const edit = { start, end, insert: '', rule: 'invisible-character' };
    const isPrivate = match[0] >= '\ue000' && match[0] < '\uf900';
    if (!isPrivate || atEdge(text, start - 1) || atEdge(text, end)) edits.push(edit);
    else suggestions.push({ ...edit, confidence: 0.5, reason: 'private-use' });
  }
  return { edits, suggestions };
}

function atEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || isBlank(text.charCodeAt(at));
}

function isEmojiPart(unit: number): boolean {
  return (unit >= 0xdc00 && unit < 0xe000) || unit === 0xfe0f || (unit >= 0x2600 && unit < 0x27c0);
}
