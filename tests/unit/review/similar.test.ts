import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../shared/random.ts';
import { letterText, readLetters } from '../../../shared/review/letters.ts';
import { QuoteShape, type Similar } from '../../../shared/review/similar.ts';
import { applyEdits } from '../../../shared/text/edits.ts';
import type { Edit } from '../../../shared/text/model.ts';
import { readings } from '../../../shared/text/repairs/pinyin-injection.ts';
import { scriptEdits } from '../../../shared/text/script-edits.ts';
import { madeUpArticle } from '../../support/made-up-pages.ts';
import { editsOf, isBoundary, rawText } from '../text/arbitraries.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const shapeOf = (quote: string): QuoteShape => new QuoteShape(readLetters(quote, whole(quote)));
function find(quote: string, raw: string, edits: readonly Edit[] = []): Similar[] {
  return shapeOf(quote).find(raw, readLetters(raw, whole(raw), edits));
}
const textsOf = (raw: string, found: readonly Similar[]) => found.map(({ start, end }) => raw.slice(start, end));

describe('the letters of a text', () => {
  it('leave out signs, blanks and injected pinyin, and fold script, width and case', () => {
    const raw = '「醫(yī)改」，ＤＲＧ 付费 3.5%';
    const letters = readLetters(raw, whole(raw));
    expect(letterText(letters)).toBe('医改drg付费35');
    expect([...letters.starts].map((start, at) => raw.slice(start, letters.ends[at])).join('')).toBe(
      '醫改ＤＲＧ付费35',
    );
  });

  it('are those of the repaired text, on the raw ranges of the repairs', () => {
    const raw = '專科?? 盟。';
    const edits = [{ start: 2, end: 5, insert: '聯', rule: 'mojibake' }];
    const letters = readLetters(raw, whole(raw), edits);
    const { starts, ends } = letters;
    expect(letterText(letters)).toBe('专科联盟');
    expect([starts[2], ends[2], starts[3]]).toEqual([2, 5, 5]);
  });
});

describe('a similar passage', () => {
  it.each([
    ['another script', '推進緊密型縣域醫共體建設'],
    ['pinyin after characters', '推进紧(jǐn)密型县域医(yī)共体建设'],
    ['signs and blanks between', '推进“紧密型”县域医共体 建设'],
  ])('with %s is the same', (_, variant) => {
    const raw = `会议要求，${variant}，完善医保支付方式。`;
    expect(textsOf(raw, find('推进紧密型县域医共体建设', raw))).toEqual([variant]);
    expect(find('推进紧密型县域医共体建设', raw)[0]?.likeness).toBe(1);
  });

  it.each([
    ['推进紧密型县域医疗共同体建设', '推进紧密型县域医共体建设'],
    ['深化以公益性为导向的公立医院改革', '深化公益性导向的公立医院改革'],
    ['全面取消药品加成', '全面取消了药品加成'],
  ])('worded otherwise is found whole: %s', (quote, variant) => {
    const raw = `去年以来，${variant}；群众满意度提高。`;
    const [found, ...others] = find(quote, raw);
    expect(others).toEqual([]);
    expect(textsOf(raw, found ? [found] : [])).toEqual([variant]);
    expect(found?.likeness).toBeGreaterThanOrEqual(0.6);
    expect(found?.likeness).toBeLessThan(1);
  });

  it('of a short quote is found only as it is, of no quote never', () => {
    expect(find('控费', '医保控费，控制费用。')).toHaveLength(1);
    expect(find('，。', '医保控费，控制费用。')).toEqual([]);
  });

  it('is not what shares a few common words', () => {
    expect(find('推进紧密型县域医共体建设', '推进公立医院建设，提高县域服务能力，开展医药购销整治。')).toEqual([]);
  });
});

/** A quote between signs, changed as other sites change it; its first and last letter stay. */
function planted(seed: number): { raw: string; quote: string; start: number; end: number; changes: number } {
  const random = new Random(seed);
  const article = madeUpArticle(seed % 10_000);
  const clauses = article.body.join('').split(/[，。]/u);
  const quote = clauses.find((clause) => clause.length >= 12 && clause.length < 40) ?? '推进紧密型县域医共体建设工作';
  const other = madeUpArticle(20_000 + (seed % 10_000)).body.join('\n');
  const letters = [...quote];
  const changes = random.int(0, Math.floor(quote.length / 12));
  for (let change = 0; change < changes; change++) letters[random.int(2, letters.length - 3)] = '某';
  let variant = letters.join('');
  if (random.int(0, 1) === 1) variant = applyEdits(variant, scriptEdits(variant, [], 'hant'));
  // The note after the last letter is no part of the passage.
  variant = [...variant]
    .map((letter, at) => {
      const reading = [...readings(letter)].find((each) => /[āáǎàēéěèīíǐìōóǒòūúǔù]/u.test(each));
      return reading && at + 1 < variant.length && random.int(0, 3) === 0 ? `${letter}(${reading})` : letter;
    })
    .join('');
  const paragraphs = other.split('。');
  const at = random.int(0, paragraphs.length - 1);
  const before = paragraphs.slice(0, at).join('。');
  const lead = `${before}。😀`;
  const raw = `${lead}，${variant}。${paragraphs.slice(at).join('。')}`;
  return { raw, quote, start: lead.length + 1, end: lead.length + 1 + variant.length, changes };
}

describe('whatever the text', () => {
  it('a planted variant is found at its exact range', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const { raw, quote, start, end, changes } = planted(seed);
        const found = find(quote, raw);
        expect(found).toContainEqual(expect.objectContaining({ start, end }));
        if (changes === 0) expect(found[0]?.likeness).toBe(1);
        expect(shapeOf(quote).mayStandIn(readLetters(raw, whole(raw)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('ranges hold text, split no character and do not overlap', () => {
    const pages = rawText.chain((raw) => fc.tuple(fc.constant(raw), editsOf(raw), rawText));
    fc.assert(
      fc.property(pages, ([raw, edits, quote]) => {
        const found = find(quote, raw, edits).sort((a, b) => a.start - b.start);
        for (const [index, { start, end, likeness }] of found.entries()) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(raw.length);
          expect(isBoundary(raw, start) && isBoundary(raw, end)).toBe(true);
          expect(likeness).toBeGreaterThanOrEqual(0.6);
          expect(likeness).toBeLessThanOrEqual(1);
          expect(found[index + 1]?.start ?? raw.length).toBeGreaterThanOrEqual(end - 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
