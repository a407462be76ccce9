import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../shared/text/html/read-html.ts';
import { splitLines } from '../../../shared/text/lines.ts';
import type { PageAnalysis, Span } from '../../../shared/text/model.ts';
import { cleanQuote, projectClean } from '../../../shared/text/offset-map.ts';
import { scriptEdits } from '../../../shared/text/script-edits.ts';
import { seedAnalyser, seedCodes } from '../../support/seed-analyser.ts';
import { isBoundary } from './arbitraries.ts';

const analyser = seedAnalyser({ codes: seedCodes });

/** What crawled pages are made of, good and bad, with halves of surrogate pairs. */
const FRAGMENTS = [
  '深化医药卫生体制改革，全面推开药品集中带量采购，推进医保支付方式改革。',
  '加快建設緊密型縣域醫共體，提升基層醫療服務能力，縣域就診率達到90%以上。',
  '重(zhòng)要(yào)改(gǎi)革(gé)推(tuī)进(jìn)公(gōng)立(lì)医(yī)院(yuàn)薪(xīn)酬(chóu)',
  '首页|新闻|政策|服务',
  '澳门新葡京娱乐城|百家乐|时时彩|六合彩',
  '加薇信 ⅴx123456 代开发票',
  '2024-05-24 10:12 来源：某市日报',
  '相关新闻',
  '锛屽湪鍖荤枟鏀归潻',
  '<p class="a">&nbsp;比重3。5%</strong>',
  '�?guī)砹恕?',
  '𠮷野家😀',
  '\ud800',
  '\udc00',
  '\u200b',
  ' ',
  '\n',
  '\r\n',
  '\u2028',
  '。',
];
const page = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

function expectSound(raw: string, analysis: PageAnalysis): void {
  const { blocks, edits, editSuggestions, measures, verdict, fields } = analysis;
  const inside = ({ start, end }: Span): boolean =>
    0 <= start && start <= end && end <= raw.length && isBoundary(raw, start) && isBoundary(raw, end);
  const evidence = Object.values(fields).flatMap((field) =>
    field && field.start !== null && field.end !== null ? [{ start: field.start, end: field.end }] : [],
  );
  const spans: Span[] = [...blocks, ...edits, ...editSuggestions, ...measures, ...verdict.evidence, ...evidence];
  expect(spans.filter((span) => !inside(span))).toEqual([]);
  for (const list of [blocks, edits]) {
    list.forEach((span, index) => {
      expect(span.start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0);
    });
  }
  for (const { textStart, textEnd } of splitLines(raw)) {
    const covered = blocks.reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, textEnd) - Math.max(start, textStart)),
      0,
    );
    // Blanks between the parts of a line belong to no block.
    if (textEnd > textStart) expect(covered).toBeGreaterThan(0);
  }
  for (const { start, end, quote } of measures) expect(quote).toBe(cleanQuote(raw, edits, blocks, { start, end }));
}

describe('whatever a page holds', () => {
  test('as text, every span is inside it, in order, and quotes what stands there', () => {
    fc.assert(
      fc.property(page, (raw) => expectSound(raw, analyser.analyse(raw))),
      { numRuns: 300 },
    );
  });

  test('as HTML too', () => {
    const html = fc
      .array(fc.tuple(fc.constantFrom('p', 'div', 'li', 'td', 'a href="/x"', 'h1', 'table'), fc.boolean(), page), {
        maxLength: 6,
      })
      .map((parts) => parts.map(([tag, closed, text]) => `<${tag}>${text}${closed ? `</${tag}>` : ''}`).join(''));
    fc.assert(
      fc.property(html, (source) => {
        const { text, hints } = readHtml(source);
        expect(hints.lines).toHaveLength(text === '' ? 0 : text.split('\n').length);
        expectSound(text, analyser.analyse(text, { hints }));
      }),
      { numRuns: 200 },
    );
  });

  test('a measure keeps its raw span and its words in another script and with every block restored', () => {
    fc.assert(
      fc.property(page, fc.constantFrom('hans', 'hant'), (raw, target) => {
        const { measures, edits, blocks } = analyser.analyse(raw);
        const restored = blocks.map((block) => ({ ...block, kept: true }));
        const converted = scriptEdits(raw, edits, target);
        const { text, map } = projectClean(raw, restored, converted);
        const plain = (words: string): string => words.replace(/[\s\u200b]/g, '');
        for (const span of measures) {
          const shown = map.rawRangeToClean(span).map(({ start, end }) => text.slice(start, end));
          expect(plain(shown.join(''))).toBe(plain(cleanQuote(raw, converted, restored, span)));
        }
      }),
      { numRuns: 200 },
    );
  });
});
