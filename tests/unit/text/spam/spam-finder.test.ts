import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedsFolder } from '../../../../electron/engine/app-paths.ts';
import { loadSeeds } from '../../../../electron/engine/pipeline/load-seeds.ts';
import { foldScript } from '../../../../shared/text/script-tables.ts';
import { SpamFinder } from '../../../../shared/text/spam/spam-finder.ts';
import { spamModel } from '../../../../shared/text/spam/spam-model.ts';
import { isBoundary } from '../arbitraries.ts';

const seeds = loadSeeds(seedsFolder());
const finder = new SpamFinder(seeds.lexicons.spam, spamModel(seeds.spam));
const find = (text: string): string[] =>
  finder.find(foldScript(text)).runs.map(({ start, end }) => text.slice(start, end));
const reasons = (text: string): string[] => finder.find(foldScript(text)).runs.map(({ reason }) => reason);

const BEFORE = '近年来，甘州市把分级诊疗制度建设作为民生工程来抓，群众满意度稳步提升。';
const AFTER = '会议指出，医保支付方式改革是深化医药卫生体制改革的重要内容，各单位要压实责任。';
const around = (spam: string): string => `${BEFORE}\n${spam}\n${AFTER}`;

describe('SpamFinder finds', () => {
  test.each([
    ['a list of terms', '亚洲aⅴ无码专区 人妻精品在线观看 国产一区二区视频', 'seo-terms'],
    ['a Traditional list', '澳門新葡京官網|時時彩平臺註冊|百家樂在線投注|北京賽車開獎', 'seo-terms'],
    ['an advertisement with an account', '专业代开发票,验票付款,税点低,联系微信:abc13579', 'contact-ads'],
    ['words cut up by signs', '代*开*发*票 办*证*刻*章 百*家*乐*投*注', 'obfuscated'],
    ['words cut up by blanks', '澳 门 新 葡 京 | 北 京 赛 车 | 六 合 彩 特 码 | 百 家 乐', 'obfuscated'],
    ['a word in half pinyin', '代kai发票 增值税专用发piao代 ban假证 代开餐饮fa票', 'obfuscated'],
    [
      'a list of unlisted things with links',
      '甲乙丙 http://www.ab1c.com 丁戊己 http://www.cd2e.top 庚辛壬 http://www.ef3g.xyz 子丑寅 http://www.gh4i.cc',
      'link-farm',
    ],
    ['doorway text in English', 'Best online casino with free spins, sign up bonus and live dealer', 'foreign-doorway'],
    [
      'doorway text in an unlisted language of another script',
      'Το καλύτερο διαδικτυακό παιχνίδι με μεγάλα κέρδη και άμεσες πληρωμές για νέους παίκτες',
      'foreign-doorway',
    ],
  ])('%s between paragraphs, and nothing else', (_name, spam, reason) => {
    expect(find(around(spam))).toEqual([spam]);
    expect(reasons(around(spam))).toEqual([reason]);
  });

  test('goes on over unknown words that bars join to the list', () => {
    const spam = '无码精品|人妻在线观看|一区二区|某某某某|甲乙丙丁';
    expect(find(around(spam))).toEqual([spam]);
  });

  test('keeps to the spam inside a paragraph', () => {
    const spam = '代开发票,全国各地均可,点数低,加微信13800138000';
    expect(find(`${BEFORE}${spam}。${AFTER}`)).toEqual([spam]);
  });
});

describe('SpamFinder leaves alone', () => {
  test.each([
    ['prose about crime', '近日警方严厉打击代孕、网络赌博、时时彩等违法行为,查处百家乐赌场,抓获涉案人员三十名。'],
    [
      'an advertisement that is quoted',
      '有人在群里发布“代开发票,税点低,加微信abc13579”的广告,公安机关已立案查处,抓获犯罪嫌疑人三名。',
    ],
    [
      'an article on prevention',
      '艾滋病防治宣传活动中,志愿者讲解了性交传播的途径,禁毒民警介绍了冰毒、K粉、摇头丸的危害。',
    ],
    ['an honest list', '亚洲 精品 视频 在线观看 新闻 体育'],
    ['the way to reach an office', '联系电话:0931-8888888 官方微信:gzwjw2020 地址:甘州市解放路8号'],
    ['a calendar', '日 一 二 三 四 五 六'],
    [
      'an abstract in English',
      'Objective To evaluate the effect of the hierarchical medical system on hospital costs in Ganzhou.',
    ],
  ])('%s', (_name, text) => {
    expect(find(around(text))).toEqual([]);
  });
});

test('a page without spam says how close it comes to some, and where', () => {
  const article = '会议要求，各地深化医改，完善分级诊疗制度。';
  const doubts = (text: string) => finder.find(foldScript(text)).doubts;
  expect(doubts(article)).toEqual([]);
  const [hint] = doubts(`${article}\n网友留言：有人在群里发百家乐的消息。`);
  const list = `${article}\n百家乐|真人娱乐`;
  const [close] = doubts(list);
  expect(list.slice(close?.start, close?.end)).toContain('百家乐');
  expect(close?.doubt).toBeGreaterThan(hint?.doubt ?? 1);
  expect(close?.doubt).toBeLessThanOrEqual(0.5);
  expect(doubts(`${article}\n代开发票|百家乐|无码|人妻|博彩网站|真人娱乐|时时彩|加微信abc12345`)).toEqual([]);
});

test('runs are sorted, disjoint, inside the text and never split a character', () => {
  const word = fc.constantFrom(
    ...'代开发票 百家乐 无码 人妻 加微信 abc12345 医改 。 , | \n 😀 𠮷 𝐕 澳*门*新*葡*京 casino viagra казино 查处 http://www.ab1.com'.split(
      ' ',
    ),
    ' ',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 80 }), (words) => {
      const text = words.join('');
      let last = 0;
      for (const { start, end, confidence } of finder.find(foldScript(text)).runs) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(isBoundary(text, start) && isBoundary(text, end)).toBe(true);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        last = end;
      }
    }),
  );
});
