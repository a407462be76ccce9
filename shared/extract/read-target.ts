/** How a target bounds its value: at most, at least, about, exactly, a change from one value to another, or parts of a whole. */
export const COMPARATORS = ['<=', '>=', '<', '>', '~', '=', '->', ':'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A numeric target as data. */
export interface TargetFigures {
  comparator: Comparator;
  /** One value; two for a change or a range; the parts of a ratio. */
  values: number[];
  /** As it is written, e.g. `%`, `个百分点`, `万份` is `份` with the value multiplied; empty for a bare number. */
  unit: string;
}

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };
const NUMBER = '(\\d{1,15}(?:,\\d{3}){0,4}(?:\\.\\d{1,8})?|[〇零一二两三四五六七八九十百千]{1,8})';
const SCALE = '((?:余|多|几)?[十百千]?[万亿]{0,2}(?:余|多|几)?)';
const LIMITS: [Comparator, RegExp][] = [
  ['<=', /以内|以下|之内|不超过|不高于|控制在|(?<!不)低于|至多|最多/],
  ['>=', /以上|不低于|不少于|(?<!不)超过|至少|(?<!不)高于|最少/],
  ['~', /左右|约|近|上下/],
];
const CHANGE = /(?:增加|提高|提升|增|增长|上升|扩大|下降|降低|降|减少|压缩|缩短)?(?:到|至)/;
const RANGE = /^%?[-—~至到]$/;
const RATIO = /^\d{1,3}(?:[∶:：]\d{1,3}){1,3}/;

/**
 * Reads a target's text (Simplified or folded, half-width): 9%以内, 5∶3∶2, 由16%增加到23%, 3000多万份, 百分之八十, 八成以上,
 * 六位一体, 全覆盖. `before` is the text in front of it, which may hold the comparator. Null where there is no number.
 */
export function readTarget(text: string, before = ''): TargetFigures | null {
  if (/^全(?:面)?覆盖/.test(text)) return { comparator: '=', values: [100], unit: '%' };
  const ratio = RATIO.exec(text)?.[0];
  if (ratio) return { comparator: ':', values: ratio.split(/[∶:：]/).map(Number), unit: '' };
  const share = /^(百|千)分之([〇零一二两三四五六七八九十百点]{1,8})/.exec(text);
  if (share) return bounded(text, before, [readNumber(share[2] ?? '')], share[1] === '百' ? '%' : '‰');
  const tenths = /^([一二三四五六七八九])成/.exec(text);
  if (tenths) return bounded(text, before, [readNumber(tenths[1] ?? '') * 10], '%');
  const [first, second] = text.matchAll(new RegExp(`${NUMBER}${SCALE}`, 'g'));
  if (!first) return null;
  const between = text.slice(first.index + first[0].length, second?.index);
  const isChange = CHANGE.test(between) && /^[由从]/.test(text);
  // 六位一体 and 个百分点 hold signs of numbers that are none.
  const numbers = second && (isChange || RANGE.test(between)) ? [first, second] : [first];
  const last = numbers.at(-1) ?? first;
  const values = numbers.map(([, digits = '', scale = '']) => readNumber(digits) * scaleOf(scale));
  const rest = text.slice(last.index + last[0].length);
  const unit = rest.replace(/(?:及?以[内上下]|左右|之内|上下)$/, '');
  if (numbers.length === 1) return bounded(text, before, values, unit, /[余多]/.test(last[2] ?? '') ? '>' : '=');
  if (isChange) return { comparator: '->', values, unit };
  return bounded(text, before, values, unit);
}

function bounded(
  text: string,
  before: string,
  values: number[],
  unit: string,
  otherwise: Comparator = '=',
): TargetFigures {
  const near = before.slice(-6) + text;
  const [comparator = otherwise] = LIMITS.find(([, words]) => words.test(near)) ?? [];
  return { comparator, values, unit };
}

function scaleOf(words: string): number {
  let scale = 1;
  for (const sign of words) scale *= SCALES[sign] ?? 1;
  return scale;
}

/** A number in digits or in hanzi up to the thousands. */
function readNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  const [whole = '', fraction = ''] = text.split('点');
  let sum = 0;
  let digit = 0;
  for (const sign of whole) {
    const scale = SCALES[sign];
    if (scale === undefined) {
      digit = DIGITS[sign] ?? 0;
    } else {
      sum += (digit || 1) * scale;
      digit = 0;
    }
  }
  const decimals = [...fraction].map((sign) => DIGITS[sign] ?? 0).join('');
  return Number(`${sum + digit}${decimals === '' ? '' : `.${decimals}`}`);
}
