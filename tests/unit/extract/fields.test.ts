import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../shared/text/html/read-html.ts';
import { FIELD_NAMES, type FieldName, type PageAnalysis } from '../../../shared/text/model.ts';
import { cleanQuote } from '../../../shared/text/offset-map.ts';
import { seedAnalyser } from '../../support/seed-analyser.ts';
import { isBoundary } from '../text/arbitraries.ts';
import { FIELD_PAGES, type FieldPage } from './field-pages.ts';

const analyser = seedAnalyser();

function analyse({ text, html, url }: Pick<FieldPage, 'text' | 'html' | 'url'>): PageAnalysis {
  if (html === undefined) return analyser.analyse(text ?? '');
  const page = readHtml(html, url);
  return analyser.analyse(page.text, { hints: page.hints });
}

test.each(FIELD_PAGES.map((page) => [page.name, page] as const))('the fields of %s', (_name, page) => {
  const { fields } = analyse(page);
  const found = Object.entries(fields).flatMap(([name, field]) => (field ? [[name, field.value]] : []));
  expect(Object.fromEntries(found)).toEqual(page.want);
});

test.each([
  ['财社〔2019〕113号', '财社〔2019〕113号'],
  ['文号：发改价格〔2021〕1号', '发改价格〔2021〕1号'],
  ['发文字号：国卫体改发【2021】6号', '国卫体改发【2021】6号'],
  ['闽政办 〔2022〕 5 号', '闽政办 〔2022〕 5 号'],
  ['国务院令第752号', '国务院令第752号'],
  ['根据国办发〔2021〕18号文件精神，现就有关工作通知如下。', undefined],
  ['国办发38号', undefined],
  ['国办发〔2015〕', undefined],
  ['关于做好医改工作的通知[2019]12号', undefined],
])('the number of a document headed %j', (line, want) => {
  const lead = '为进一步做好医改重点工作，现就有关事项通知如下。\n各地要压实责任，细化措施，确保医改重点工作按期完成。';
  expect(analyse({ text: `医改重点工作任务安排\n${line}\n${lead}` }).fields.documentNumber?.value).toBe(want);
});

describe('candidates', () => {
  const readings = (text: string, name: FieldName) =>
    (analyse({ text }).fieldCandidates[name] ?? []).map(({ value, code }) => [value, code]);
  const lead =
    '县域医共体建设推进会召开，总结前期工作，部署下一步任务。\n会议强调，要压实责任，细化措施，确保任务按期完成。';

  test('are the other values of the page, best first, without the proposed one', () => {
    const page = `县域医共体建设推进会召开\n更新时间：2024-05-26\n发布时间：2024-05-24\n${lead}`;
    expect(analyse({ text: page }).fields.publishedAt?.value).toBe('2024-05-24');
    expect(readings(page, 'publishedAt')).toEqual([['2024-05-26', undefined]]);
  });

  test('leave out what only says the same less precisely', () => {
    const page = `县域医共体建设推进会召开\n发布时间：2024-05-24 10:12\n${lead}\n2024年5月24日`;
    expect(readings(page, 'publishedAt')).toEqual([]);
  });

  test('are all places of an ambiguous name, with their codes, where nothing is proposed', () => {
    const page = `鼓楼区社区医院建设提速\n${lead}\n鼓楼区年内将新增十家社区医院。`;
    expect(analyse({ text: page }).fields.region).toBeNull();
    expect(readings(page, 'region')).toEqual([
      ['江苏省南京市鼓楼区', '320106'],
      ['江苏省徐州市鼓楼区', '320302'],
      ['福建省福州市鼓楼区', '350102'],
      ['河南省开封市鼓楼区', '410204'],
    ]);
  });

  test('are at most five', () => {
    const labels = Array.from({ length: 9 }, (_, day) => `发布时间：2024-05-0${day + 1}`).join('\n');
    expect(readings(`县域医共体建设推进会召开\n${labels}\n${lead}`, 'publishedAt')).toHaveLength(5);
  });
});

test('a region carries its code', () => {
  const { region } = analyse({ text: FIELD_PAGES.find(({ name }) => name === 'a county in full')?.text ?? '' }).fields;
  expect(region?.code).toBe('350426');
});

describe('every field of any page', () => {
  const part = fc.constantFrom(
    ...FIELD_PAGES.flatMap(({ text }) => text?.split('\n') ?? []),
    '醫(yī)療衛(wèi)生來源：某報',
    '作者：𠮷田',
    '\ud800来源：健康报',
    '发布时间：2024。05。24',
    '',
  );
  const pages = fc.array(part, { maxLength: 25 }).map((lines) => lines.join('\n'));
  const QUOTED: readonly FieldName[] = FIELD_NAMES.filter((name) => name !== 'publishedAt' && name !== 'region');

  test('is what its span says after the repairs, and never half a character', () => {
    fc.assert(
      fc.property(pages, (raw) => {
        const { fields, fieldCandidates, edits } = analyser.analyse(raw);
        for (const name of FIELD_NAMES) {
          for (const reading of [fields[name], ...(fieldCandidates[name] ?? [])]) {
            if (!reading || reading.start === null || reading.end === null) continue;
            const { start, end, value } = reading;
            expect(start < end && isBoundary(raw, start) && isBoundary(raw, end)).toBe(true);
            if (QUOTED.includes(name)) expect(cleanQuote(raw, edits, null, { start, end })).toBe(value);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is distinct from its candidates', () => {
    fc.assert(
      fc.property(pages, (raw) => {
        const { fields, fieldCandidates } = analyser.analyse(raw);
        for (const name of FIELD_NAMES) {
          const values = [fields[name], ...(fieldCandidates[name] ?? [])].flatMap((field) => field?.value ?? []);
          expect(new Set(values).size).toBe(values.length);
        }
      }),
    );
  });
});
