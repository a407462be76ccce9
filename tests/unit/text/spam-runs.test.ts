import { describe, expect, test } from 'vitest';
import { maximalRuns, SpamFinder } from '../../../shared/text/spam-runs.ts';

const finder = new SpamFinder({
  strong: { adult: ['无码', '人妻', 'AV', '一区二区'], gambling: ['百家乐', '时时彩', '新葡京'] },
  weak: ['在线观看', '精品', '亚洲', '赌博', '代孕', '视频'],
});
const found = (text: string): string[] => finder.find(text).map(({ start, end }) => text.slice(start, end));

describe('SpamFinder', () => {
  test('finds a list of terms between paragraphs, look-alikes included', () => {
    const spam = '亚洲aⅴ无码专区 人妻精品在线观看 国产一区二区视频';
    expect(found(`医改工作持续推进。\n${spam}\n会议指出,改革成效明显。`)).toEqual([spam]);
  });

  test('goes on over unknown words that bars join to the list', () => {
    const spam = '无码精品|人妻在线观看|一区二区|某某某某|甲乙丙丁';
    expect(found(`${spam}\n医改工作会议召开。`)).toEqual([spam]);
  });

  test('leaves prose about crime and honest lists alone', () => {
    expect(found('近日警方严厉打击代孕、网络赌博、时时彩等违法行为,查处百家乐赌场,抓获涉案人员三十名。')).toEqual([]);
    expect(found('亚洲 精品 视频 在线观看 新闻 体育')).toEqual([]);
  });
});

test('maximalRuns finds every disjoint maximal run', () => {
  expect(maximalRuns([4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5])).toEqual([
    { start: 0, end: 1, score: 4 },
    { start: 2, end: 3, score: 3 },
    { start: 4, end: 11, score: 7 },
  ]);
});
