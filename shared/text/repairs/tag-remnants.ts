import { decodeEntity } from '../html-entities.ts';
import type { Edit } from '../model.ts';

const NAMES =
  'strong|span|div|font|table|tbody|thead|tr|td|th|ul|ol|li|img|br|hr|em|sup|sub|section|center|h[1-6]|script|style|iframe|input|label|button|form|article|figure|p|b|i|u|a';
const LONG_NAMES =
  'strong|span|div|font|table|tbody|thead|ul|ol|img|br|section|center|h[1-6]|script|style|iframe|article|figure';

const WHOLE = `</?(?:${NAMES})(?=[\\s/>])[^<>\\r\\n]{0,300}>`;
// What stays of a tag whose `<` is lost: `strong>`, `/a>`, `br/>`. A bare `p>` or `a>` is left: it may be `p>0.05`.
const CUT = `(?<![A-Za-z0-9<])(?:/(?:${NAMES})|(?:${LONG_NAMES}) ?/?)>`;
// What stays of a tag whose name is lost too: `class="TRS_Editor">`, `p style='…' align="left">`.
const ATTRIBUTE =
  '(?:class|style|href|src|id|target|align|valign|width|height|alt|title|border|bgcolor|color|face|size|rel|lang|onclick|data-[a-z-]{1,20}) ?= ?(?:"[^"<>\\r\\n]{0,300}"|\'[^\'<>\\r\\n]{0,300}\')';
const ATTRIBUTES = `(?<![A-Za-z0-9<])(?:(?:${NAMES}) {1,4})?${ATTRIBUTE}(?: {0,4}${ATTRIBUTE}){0,8} ?/?>`;
const REFERENCE = '(?:[a-zA-Z]{2,8}|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6})';
// Encoded once too often: `&amp;nbsp;`.
const ENTITY = `&(?:amp;){0,3}${REFERENCE};`;
// Without its semicolon, as browsers accept it. The words that addresses use as parameters need a clear end.
const UNENDED =
  '&(?:amp;){0,3}(?:(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot)(?![a-zA-Z0-9;=])|(?:quot|amp|lt|gt)(?![\\w;=]))';
const REMNANT = new RegExp(`${WHOLE}|${CUT}|${ATTRIBUTES}|${ENTITY}|${UNENDED}`, 'g');

/** Tags, halves of tags and character references that stand in text. Always safe: prose has none of them. */
export function repairTagRemnants(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!/[<>&]/.test(text)) return edits;
  for (const match of text.matchAll(REMNANT)) {
    const found = match[0];
    const start = match.index;
    const end = start + found.length;
    if (found.startsWith('&')) {
      const insert = decodeEntity(withoutRepeats(found));
      if (insert !== null) edits.push({ start, end, insert, rule: 'html-entity' });
    } else {
      edits.push({ start, end, insert: '', rule: 'tag-remnant' });
    }
  }
  return edits;
}

/** `&amp;nbsp;` and `&nbsp` as `&nbsp;`. */
function withoutRepeats(found: string): string {
  const once = found.replace(/^&(?:amp;){1,3}(?=[a-zA-Z#])/, '&');
  return once.endsWith(';') ? once : `${once};`;
}
