import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../shared/text/edits.ts';
import { repairText } from '../../../shared/text/repairs/repair-text.ts';
import { isBoundary } from './arbitraries.ts';

const repaired = (text: string): string => applyEdits(text, repairText(text).edits);
const suggested = (text: string) =>
  repairText(text).suggestions.map(({ start, end, insert, rule, reason }) => [
    text.slice(start, end),
    insert,
    rule,
    reason,
  ]);

const INJECTED =
  '醫(yī)藥衛(wèi)生體(tǐ)制改革推進(jìn),構(gòu)建發(fā)展,醫(yī)學(xué)教育網(wǎng),務(wù)實(shí)。'.repeat(2);

describe('pinyin after characters', () => {
  test('is removed where there is much of it and nearly all verifies', () => {
    expect(repaired(INJECTED)).toBe('醫藥衛生體制改革推進,構建發展,醫學教育網,務實。'.repeat(2));
  });

  test('stays a suggestion where there is little: it may be a pronunciation note', () => {
    const note = '重(zhòng)要的是,重(chóng)复。';
    expect(repaired(note)).toBe(note);
    expect(suggested(note)).toEqual([
      ['(zhòng)', '', 'pinyin-injection', 'few-on-page'],
      ['(chóng)', '', 'pinyin-injection', 'few-on-page'],
    ]);
  });

  test('stays where it is no reading of the character', () => {
    expect(repaired(`${INJECTED}醫(guó)`)).toContain('醫(guó)');
    expect(suggested(`${INJECTED}醫(guó)`)).toEqual([['(guó)', '', 'pinyin-injection', 'reading-not-verified']]);
  });

  test('takes full-width parentheses and every reading of a character', () => {
    const text = INJECTED.replace('體(tǐ)', '長（zhǎng）長（cháng）');
    expect(repaired(text)).toContain('長長');
  });
});

test.each([
  ['大家?strong>山西省', '大家?山西省'],
  ['優勢/a>', '優勢'],
  ['<p class="x">正文</p><br/>', '正文'],
  ['A&nbsp;B&amp;C&ldquo;D&#8221;', 'A B&C“D”'],
  ['差异有统计学意义(p>0.05)且 a>b', '差异有统计学意义(p>0.05)且 a>b'],
  ['A&nbspB&nbsp中文&nbsp', 'A&nbspB 中文 '],
  ['甲&amp;nbsp;乙&amp;amp;ldquo;丙&ldquo丁', '甲 乙“丙“丁'],
  ['?a=1&amp=2&lt3&quot4', '?a=1&amp=2&lt3&quot4'],
  ['class="TRS_Editor">正文', '正文'],
  ['正文p style="text-indent:2em" align=\'left\'>下文', '正文下文'],
  ['他说title="主任">', '他说'],
  ['设 a="1" 且 x>2', '设 a="1" 且 x>2'],
  ['若 x<y 则 &unknown; 成立', '若 x<y 则 &unknown; 成立'],
  ['进入3。0阶段,增长12。5%', '进入3.0阶段,增长12.5%'],
  ['到2025。', '到2025。'],
  ['成效显着、成绩卓着,着力推进', '成效显著、成绩卓著,着力推进'],
  ['凸显着改革', '凸显着改革'],
  ['\ufeff医\u200b改', '医改'],
  ['👨‍👩‍👧', '👨‍👩‍👧'],
])('%j becomes %j', (text, want) => {
  expect(repaired(text)).toBe(want);
});

const LEAD = '医改是世界性难题，近年来各地探索了许多做法。';

test.each([
  [`摘要:${LEAD}${LEAD}下文。`, `${LEAD}下文。`],
  [`导读：${LEAD}　　${LEAD}`, LEAD],
  [`${LEAD}${LEAD}`, `${LEAD}${LEAD}`],
  [`${LEAD}另一句话。${LEAD}`, `${LEAD}另一句话。${LEAD}`],
  [`${LEAD}\n${LEAD}`, `${LEAD}\n${LEAD}`],
  ['。'.repeat(80), '。'.repeat(80)],
])('a lead said twice in a row is said once: %j', (text, want) => {
  expect(repaired(text)).toBe(want);
});

test('doubtful repairs are suggestions', () => {
  expect(suggested(`${LEAD}${LEAD}`)).toEqual([[LEAD, '', 'duplicate-lead', 'said-twice']]);
  expect(suggested('收入941 93亿美元')).toEqual([[' ', '.', 'lost-decimal', 'space-between-digits']]);
  expect(suggested('穿着名牌')).toEqual([]);
  expect(suggested('以此着称')).toEqual([['着', '著', 'zhu-zhe', 'ambiguous-word']]);
});

test('pinyin left behind by a lost character proposes the character the page has for it', () => {
  const text = `${INJECTED}聯(lián)合,專科?lián)盟,?zzz)`;
  expect(suggested(text)).toContainEqual(['?lián)', '聯', 'mojibake', 'pinyin-left-behind']);
  expect(suggested(`${INJECTED}專科?lián)盟`)).toContainEqual(['?lián)', '?lián)', 'mojibake', 'unresolved']);
});

test('bytes read one late are worked out from the pinyin that survived', () => {
  const text = `${INJECTED}臨床專科建設,聯(lián)合三級醫院、??坡?lián)盟`;
  expect(suggested(text)).toEqual([['??坡?lián)', '專科聯', 'mojibake', 'bytes-and-pinyin']]);
});

test('pinyin put inside a character is worked out from the bytes around it', () => {
  // 規 stands across 家帶, byte by byte; the pair A7 81 that comes of it is dropped.
  const words = `${INJECTED}帶動醫改,往來,為了`;
  expect(suggested(`${words}為大家?guī)砹恕?`)).toEqual([['?guī)砹恕', '帶來了', 'mojibake', 'bytes-and-pinyin']]);
  // Without 帶 and 來 elsewhere on the page nothing says which of many it was.
  expect(suggested(`${INJECTED}為大家?guī)砹恕?`)).toEqual([['?guī)', '?guī)', 'mojibake', 'unresolved']]);
});

test('a suggestion is not lost because another kind has one further on', () => {
  expect(suggested('重(zhòng)要,專科?lián)盟').map(([found]) => found)).toEqual(['(zhòng)', '?lián)']);
});

// Kinds of damage side by side may uncover each other (a digit behind a tag), so each is tried alone.
test.each(['醫(yī)', '<p>', '/a>', 'class="x">', '&nbsp', '3。0', '显着', '\u200b'])(
  'what is left of %j stays as it is',
  (kind) => {
    const part = fc.constantFrom(kind, '改', ' ', '\n', '😀', '\ud800');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const once = repaired(parts.join(''));
        expect(repaired(once)).toBe(once);
      }),
      { numRuns: 200 },
    );
  },
);

test('no repair crosses a line, overlaps another or splits a surrogate pair', () => {
  const part = fc.constantFrom(
    '醫(yī)',
    '?lián)',
    '<p>',
    '/a>',
    '&nbsp;',
    '3。0',
    '1 2%',
    '显着',
    '\u200b',
    '\ue000',
    '\n',
    '\u2028',
    '😀',
    '\ud800',
    '(',
    '<',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { edits, suggestions } = repairText(text);
      for (const list of [edits, suggestions]) {
        expect(list).toEqual([...list].sort((a, b) => a.start - b.start));
      }
      const all = [...edits, ...suggestions].sort((a, b) => a.start - b.start);
      let last = 0;
      for (const { start, end } of all) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).not.toMatch(/[\n\u2028]/);
        expect(isBoundary(text, start) && isBoundary(text, end)).toBe(true);
        last = end;
      }
    }),
  );
});
