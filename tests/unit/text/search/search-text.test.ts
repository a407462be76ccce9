import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../../shared/text/model.ts';
import { pageGrams, wordGrams } from '../../../../shared/text/search/grams.ts';
import { queryWords } from '../../../../shared/text/search/search-query.ts';
import { SearchText } from '../../../../shared/text/search/search-text.ts';

/** The raw quotes of a query in a text. */
const found = (raw: string, query: string, edits: Edit[] = []): string[] =>
  queryWords(query).flatMap((word) =>
    new SearchText(raw, edits).find(word).map(({ start, end }) => raw.slice(start, end)),
  );

const HANZI = '医改疗保障药品集中带量采购基层治理支付方式国务院办公厅关于推进';
const TRADITIONAL = '醫改療保障藥品集中帶量採購基層治理支付方式國務院辦公廳關於推進';
/** Never part of what is planted. */
const FILLER = '山水火风云雨，。！ \n　☺𝄞é';

const hanzi = fc.array(fc.nat(HANZI.length - 1), { minLength: 2, maxLength: 12 });
const filler = fc.string({ unit: fc.constantFrom(...FILLER), maxLength: 30 });

describe('a text that is searched', () => {
  it.each([
    ['醫改', '医改'],
    ['医改', '醫改'],
    ['ＤＲＧ付费', 'drg付费'],
    ['DRG　付费', 'DRG付费'],
    ['医　改', '医改'],
    ['显著', '显着'],
    ['医\u200b改', '医改'],
    ['café', 'CAFE'],
    ['３．０％', '3.0%'],
    ['㈠总体要求', '(一)总体'],
    ['health\ncare', '"health care"'],
    ['𠮷野', '𠮷野'],
  ])('%j is found by %j', (raw, query) => {
    expect(found(`前${raw}后`, query)).toHaveLength(1);
  });

  it.each([
    ['中医\n改善', '医改'],
    ['to many', '"oman"'],
    ['health care', 'healthcare'],
    ['医院', '医改'],
  ])('%j is not found by %j', (raw, query) => {
    expect(found(raw, query)).toEqual([]);
  });

  it('finds a planted word at exactly its range, whatever its script and width', () => {
    fc.assert(
      fc.property(filler, hanzi, filler, fc.constantFrom('hans', 'hant'), (before, signs, after, script) => {
        const simplified = signs.map((sign) => HANZI.charAt(sign)).join('');
        const traditional = signs.map((sign) => TRADITIONAL.charAt(sign)).join('');
        const planted = script === 'hans' ? traditional : simplified;
        const raw = `${before}${planted}${after}`;
        const spans = queryWords(script === 'hans' ? simplified : traditional).flatMap((word) =>
          new SearchText(raw).find(word),
        );
        expect(spans).toContainEqual({ start: before.length, end: before.length + planted.length });
      }),
    );
  });

  it('finds a planted word with pinyin put into it, without pinyin at its edges', () => {
    fc.assert(
      fc.property(filler, hanzi, filler, (before, signs, after) => {
        const edits: Edit[] = [];
        let raw = before;
        for (const sign of signs) {
          raw += HANZI.charAt(sign);
          edits.push({ start: raw.length, end: raw.length + 4, insert: '', rule: 'pinyin-injection' });
          raw += '(yī)';
        }
        const end = raw.length - 4;
        raw += after;
        const word = signs.map((sign) => HANZI.charAt(sign)).join('');
        expect(new SearchText(raw, edits).find(word)).toContainEqual({ start: before.length, end });
      }),
    );
  });

  it('gives ranges that hold whole characters only, and finds every part of a line', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'医改醫藥ＡａÉé ℃½𠮷𝄞☺️3.０，。'),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), fc.nat(40), fc.nat(40), (units, from, length) => {
        const raw = units.join('').toWellFormed();
        const characters = [...raw];
        const part = characters.slice(from, from + length).join('');
        const word = new SearchText(part).text;
        const text = new SearchText(raw);
        const spans = text.find(word);
        if (word !== '') expect(spans.length).toBeGreaterThan(0);
        for (const { start, end } of spans) {
          expect(raw.slice(start, end).isWellFormed()).toBe(true);
          expect(new SearchText(raw.slice(start, end)).text).toContain(word);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the grams of a page', () => {
  it('hold those of every part of it, whichever of its repairs are in force', () => {
    const edit = fc.record({
      skip: fc.nat(4),
      length: fc.nat(4),
      insert: fc.string({ unit: fc.constantFrom(...'医改A. '), maxLength: 3 }),
      on: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'医改药品集采(yī)3。0\n é𠮷'), maxLength: 60 }),
        fc.array(edit, { maxLength: 6 }),
        fc.nat(60),
        fc.integer({ min: 1, max: 12 }),
        (raw, drafts, from, length) => {
          const edits: (Edit & { on: boolean })[] = [];
          let at = 0;
          for (const { skip, length: cut, insert, on } of drafts) {
            const start = Math.min(raw.length, at + skip);
            const end = Math.min(raw.length, start + cut);
            edits.push({ start, end, insert, rule: 'test', on });
            at = end;
          }
          const { text } = new SearchText(
            raw,
            edits.filter(({ on }) => on),
          );
          const word = [...text].slice(from, from + length).join('');
          const grams = new Set(pageGrams(raw, edits).split(' '));
          for (const gram of wordGrams(word)) expect(grams).toContain(gram);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('of overlapping repairs hold each', () => {
    const edits = [
      { start: 0, end: 4, insert: '甲乙', rule: 'a' },
      { start: 2, end: 5, insert: '丙丁', rule: 'b' },
    ];
    const grams = pageGrams('子丑寅卯辰巳', edits).split(' ');
    expect(grams).toEqual(expect.arrayContaining([...wordGrams('甲乙辰'), ...wordGrams('丑丙丁巳')]));
  });

  it('are words of the index, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        for (const gram of pageGrams(raw, []).split(' ')) expect(gram).toMatch(/^[^\u0000-\u007f\ud800-\udfff]{0,2}$/u);
      }),
    );
  });
});

describe('a query', () => {
  it.each([
    ['医改', ['医改']],
    ['  醫改　药品 ', ['医改', '药品']],
    ['"基层 治理" 医改', ['基层治理', '医改']],
    ['“health care”', ['health care']],
    ['"health ca', ['health ca']],
    ['推进“互联网+医疗”发展', ['推进“互联网+医疗”发展']],
    ['醫(yī)改(gǎi)', ['医改']],
    ['(yī)', ['(yi)']],
    ['" OR * NEAR(a b)', ['or * near(a b)']],
    ['医改 醫改', ['医改']],
    ['\u0000\u200b', []],
    ['""', []],
    ['', []],
  ])('%j is for %j', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });
});
