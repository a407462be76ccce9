import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineFingerprint, lineFingerprints } from '../../../../shared/text/repetition/line-fingerprint.ts';
import { siteOf } from '../../../../shared/text/repetition/site-of.ts';
import { rawText } from '../arbitraries.ts';

describe('the fingerprint of a line', () => {
  it.each([
    ['本站声明：转载请注明出处', '本站聲明：轉載請註明出處'],
    ['更新时间：2024-05-26 浏览 118 次', '更新时间：2023-1-2　浏览９次'],
    ['Copyright ABC 医改网', 'copyright abc　医改网'],
    ['主办：云岭 健康网', '主办:云岭健康网。'],
  ])('is that of the same line in another writing: %s', (one, other) => {
    expect(lineFingerprint(one)).not.toBeNull();
    expect(lineFingerprint(one)).toBe(lineFingerprint(other));
  });

  it('tells other wording apart', () => {
    const lines = ['推进分级诊疗制度建设', '推进分级诊疗制度', '建设分级诊疗制度', '推进分级诊疗2制度建设'];
    expect(new Set(lines.map(lineFingerprint)).size).toBe(lines.length);
  });

  it.each(['', '首页', '2024-05-24', '2024年5月24日', '1 2 3 4 5', '…………'])('is left out for %j', (line) => {
    expect(lineFingerprint(line)).toBeNull();
  });

  it('fits into six bytes and depends on the line alone', () => {
    fc.assert(
      fc.property(fc.array(rawText, { maxLength: 6 }), (lines) => {
        const prints = lineFingerprints(lines.map((line) => line.replace(/\s/gu, '')).join('\n'));
        expect(prints).toEqual(
          (lines.length > 0 ? lines : ['']).map((line) => lineFingerprint(line.replace(/\s/gu, ''))),
        );
        for (const print of prints)
          expect(print === null || (Number.isSafeInteger(print) && print >= 0 && print < 2 ** 48)).toBe(true);
      }),
    );
  });

  it('gives different lines different numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'医改推进药品采购'), minLength: 4, maxLength: 8 }), (text) => {
        expect(lineFingerprint(text)).not.toBe(lineFingerprint(`${text}价`));
      }),
    );
  });

  it('is left out deep inside a very long page', () => {
    const prints = lineFingerprints(Array.from({ length: 1_200 }, () => '推进分级诊疗制度').join('\n'));
    expect(prints.filter((print) => print !== null)).toHaveLength(1_000);
    expect([prints[0], prints[600], prints[1_199]]).toEqual([prints[0], null, prints[0]]);
  });
});

describe('the site of a page', () => {
  it.each([
    ['https://www.example.gov.cn/a/b.html', 'x.html', 'example.gov.cn'],
    ['HTTPS://News.Example.com:8080?x', 'other.org/x.html', 'news.example.com'],
    [null, 'crawl/www.example.org.cn/2024/3.html', 'example.org.cn'],
    [null, 'crawl\\news.example.com\\3.txt', 'news.example.com'],
    [null, 'www.example.com_2024_3.txt', 'example.com'],
    [null, 'crawl/3.html', null],
    [null, 'v1.2/page.html', null],
    [null, 'index.txt', null],
    ['about:blank', 'a.txt', null],
  ])('%s, %s → %s', (url, name, site) => {
    expect(siteOf(url, name)).toBe(site);
  });
});
