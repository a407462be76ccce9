import type { Span } from '../text/model.ts';
import { firstTokenAt, type TokenSource } from './tokens.ts';

const NUMBER = '\\d{1,12}(?:[.,]\\d{1,6})?';
const HAN_NUMBER = '[一二三四五六七八九十百两]{1,4}';
const COUNT = '(?:余|多|几)?(?:万|亿|千|百|万亿)?(?:余|多)?';
const UNIT =
  '(?:%|‰|个百分点|百分点|倍|元|块|人次|人|名|位|户|家|所|座|张|份|例|台|项|条|款|种|类|类别|个|件|次|场|期|批|支|辆|村|县|市|省|岁|天|小时|分钟|公里|平方米|学时|级)';
const LIMIT = '(?:及?以内|及?以上|及?以下|左右|之内)';
const ARABIC = `${NUMBER}${COUNT}(?:${UNIT}${LIMIT}?|(?<=万|亿)${LIMIT}?)`;

/**
 * Numeric targets: shares, amounts, counts, ratios and ranges. A grammar rather than words, since jieba cuts numbers in
 * different ways. Dates, years and ordinals are no targets.
 */
const TARGET = new RegExp(
  [
    `[由从]${NUMBER}[^,。;\\d]{0,6}?(?:增加到|提高到|提升到|提升至|提高至|增至|增长到|上升到|下降到|降低到|降至|降到|减少到|到|至)${NUMBER}${COUNT}${UNIT}?`,
    '\\d{1,3}(?:[∶:：]\\d{1,3}){1,3}',
    `(?:\\d{1,4}(?:\\.\\d+)?%?[-—~至到])?${ARABIC}`,
    `[一二三四]级(?:及?以上|甲等以上)`,
    `${HAN_NUMBER}(?:种|项|条|家|所)(?![是要、）)])`,
    '(?:百分之|千分之)[一二三四五六七八九十百点]{1,6}',
    '[一二三四五六七八九]成(?:以上|以下|左右)?',
    '全(?:面)?覆盖(?=$|[,。;、])',
    '[四五六七八九十]位一体',
  ].join('|'),
  'g',
);
const NOT_A_TARGET = /^(?:20\d\d|19\d\d)年?|^\d{1,2}[月日号时点]|^[一二三]个$|^一(?:种|项|条|家|所)/;
const BEFORE = /[第A-Za-z.\d/-]$|十[三四五]五$/;
/** Counted by a general measure word, the noun after it says what: 六种慢性病, 31个省份. */
const GENERAL = /(?:个|种)$/;

/** Targets in `folded.slice(start, end)`, in order. `tokens` (positions as in `folded`) let a count take its noun. */
export function findTargets(folded: string, start: number, end: number, tokens: TokenSource): Span[] {
  const found: Span[] = [];
  TARGET.lastIndex = 0;
  const text = folded.slice(start, end);
  for (let match = TARGET.exec(text); match; match = TARGET.exec(text)) {
    const words = match[0];
    const at = start + match.index;
    if (
      NOT_A_TARGET.test(words) ||
      isTime(words, folded.slice(at + words.length, at + words.length + 2)) ||
      BEFORE.test(folded.slice(Math.max(0, at - 3), at))
    )
      continue;
    const stop = GENERAL.test(words) ? nounAfter(tokens, at + words.length, end) : at + words.length;
    found.push({ start: at, end: stop });
  }
  return found;
}

function isTime(words: string, after: string): boolean {
  return /^\d{1,2}:\d{2}$/.test(words) || (/\d$/.test(words) && /^(?:年|月|日|号|时|点|周年)/.test(after));
}

function nounAfter(source: TokenSource, position: number, end: number): number {
  const tokens = source();
  const token = tokens[firstTokenAt(tokens, position)];
  return token && token.start === position && token.end <= end && /^n/.test(token.tag) ? token.end : position;
}
