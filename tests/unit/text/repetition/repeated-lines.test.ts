import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/text/model.ts';
import { isFormula } from '../../../../shared/text/repetition/is-formula.ts';
import { type RepeatedLine, repetitionScope } from '../../../../shared/text/repetition/repeated-line.ts';
import { madeUpArticle, madeUpPage, SLOGANS } from '../../../support/made-up-pages.ts';
import { seedAnalyser } from '../../../support/seed-analyser.ts';

const analyser = seedAnalyser();

const article = madeUpArticle(3);
const page = madeUpPage(article);
const first = page.split('\n').length - SLOGANS.length;
const slogans: RepeatedLine[] = SLOGANS.map((_, index) => ({ line: first + index, scope: 'site' }));
const blockAt = (blocks: readonly Block[], raw: string, text: string): Block | undefined =>
  blocks.find((block) => block.start <= raw.indexOf(text) && block.end > raw.indexOf(text));

describe('a line that stands on other pages', () => {
  it('leaves the body although it reads like a paragraph, and the rest stays', () => {
    const alone = analyser.analyse(page);
    expect(blockAt(alone.blocks, page, SLOGANS[0] ?? '')).toMatchObject({ kept: true, kind: 'body' });
    const { blocks, repetition } = analyser.analyse(page, { repetition: slogans });
    for (const slogan of SLOGANS)
      expect(blockAt(blocks, page, slogan)).toMatchObject({ kept: false, reason: 'repeated-on-site' });
    expect(blocks.filter(({ start }) => start < page.indexOf(SLOGANS[0] ?? ''))).toEqual(
      alone.blocks.filter(({ start }) => start < page.indexOf(SLOGANS[0] ?? '')),
    );
    expect(repetition).toEqual(slogans);
  });

  it('is told to stand anywhere where it is not the site that repeats it', () => {
    const { blocks } = analyser.analyse(page, {
      repetition: slogans.map(({ line }) => ({ line, scope: 'corpus' })),
    });
    expect(blockAt(blocks, page, SLOGANS[1] ?? '')).toMatchObject({ kept: false, reason: 'repeated-in-corpus' });
  });

  it('stays where it is the headline, which other pages list among their links', () => {
    const { blocks } = analyser.analyse(page, { repetition: [{ line: 0, scope: 'site' }, ...slogans] });
    expect(blocks[0]).toMatchObject({ kind: 'title', kept: true });
  });

  it('stays where most of the article is repeated: then the page is a copy', () => {
    const all = page.split('\n').map((_, line): RepeatedLine => ({ line, scope: 'corpus' }));
    expect(analyser.analyse(page, { repetition: all }).blocks).toEqual(analyser.analyse(page).blocks);
  });

  it('stays where documents of one office share it as a formula', () => {
    const formulas = [
      '各县（区）人民政府，市直各有关单位：',
      '一、总体要求',
      '（二）保障措施',
      '特此通知。',
      '云岭省人民政府办公厅',
    ];
    const [address = '', heading = '', second = '', closing = '', office = ''] = formulas;
    const [one = '', two = '', three = ''] = article.body;
    const notice = [article.title, address, one, heading, two, second, three, closing, office].join('\n');
    const repeated = notice
      .split('\n')
      .flatMap((text, line): RepeatedLine[] => (formulas.includes(text) ? [{ line, scope: 'site' }] : []));
    expect(repeated).toHaveLength(5);
    expect(analyser.analyse(notice, { repetition: repeated }).blocks).toEqual(analyser.analyse(notice).blocks);
    expect(isFormula('本站所有文章均为作者独立观点,不代表本站立场。')).toBe(false);
  });

  it.each([
    [{ site: 1, corpus: 1 }, 5, 'site'],
    [{ site: 1, corpus: 1 }, 200, null],
    [{ site: 3, corpus: 3 }, 200, 'site'],
    [{ site: 0, corpus: 2 }, 5, null],
    [{ site: 0, corpus: 3 }, 0, 'corpus'],
    [{ site: 0, corpus: 0 }, 5, null],
  ] as const)('counts from so many other pages on: %o of %i → %s', (holders, pages, scope) => {
    expect(repetitionScope(holders, pages)).toBe(scope);
  });
});
