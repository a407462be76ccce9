import { Random } from '../../../shared/random.ts';
import { DEVELOPMENT_FAMILIES } from '../../contamination/families-dev.ts';
import { PLACEMENTS, placeSpam } from '../../contamination/generate.ts';
import { hostPage } from '../../contamination/host-pages.ts';
import { DEVELOPMENT_OBFUSCATIONS } from '../../contamination/obfuscations.ts';
import { SHAPES, spamText } from '../../contamination/spam-text.ts';
import { madeUpArticle } from '../made-up-pages.ts';

/** One page of a crawl that was made up. */
export interface CorpusPage {
  /** Its path below the crawl's folder; the first part is its site. */
  path: string;
  text: string;
  /** Whether spam was put in. */
  contaminated: boolean;
  /** The number of the page that it is a copy of; null for most. */
  copyOf: number | null;
}

/** Pages of a site on average. */
const SITE_SIZE = 250;
/** Share of sites that were broken into, and of their pages that hold spam: a tenth of all pages together. */
const INFECTED_SITES = 0.2;
const INFECTED_PAGES = 0.5;
/** Share of pages that are copies of an earlier one, put up by another site. */
const COPIES = 0.12;
/** Paragraphs of an article, which make pages of 5 KB of UTF-8. */
const PARAGRAPHS = 9;

const TOWNS = '临江 白水 青原 望山 海宁 石桥 南川 丰城 甘泉 云岭 长滩 松岗 柳林 金沙 平湖 永安'.split(' ');

interface Site {
  host: string;
  town: string;
  isInfected: boolean;
}

function siteOf(number: number): Site {
  const random = new Random(0x51e + number);
  const town = random.pick(TOWNS);
  return { host: `www.yunling${number}.gov.cn`, town: `${town}${number}`, isInfected: random.chance(INFECTED_SITES) };
}

function dressed({ host, town }: Site, lines: readonly string[], date: string, number: number): string {
  return [
    `首页|${town}概况|新闻中心|政务公开|办事服务|互动交流`,
    `您现在的位置:${town}卫生健康网 > 新闻中心 > 医改动态`,
    ...lines.slice(0, 1),
    `发布时间:${date} 来源:${town}日报 浏览次数:${number % 977}`,
    ...lines.slice(1),
    `上一篇:${town}召开卫生健康工作会议 下一篇:返回列表`,
    `主办:${town}卫生健康委员会 地址:${town}解放路18号 网址:${host}`,
    `${town}卫生健康网始终坚持以人民健康为中心,做群众身边的健康守门人。`,
  ].join('\n');
}

/** An article whose sentences are its own, with some on policy among them. */
function article(number: number): string[] {
  const { title, body } = madeUpArticle(number, PARAGRAPHS);
  const policy = hostPage(new Random(0xa57 + number))
    .split('\n')
    .filter((line) => /[。！？]/u.test(line));
  return [title, ...body, ...policy.slice(0, 2)];
}

/** A tenth of the characters at random places are others: what a copier's edits and typing leave. */
function edited(lines: readonly string[], random: Random): string[] {
  return lines.map((line) => (random.chance(0.15) ? line.replace(/，/u, '，日前') : line));
}

/** Page `number` of a crawl; the same number and seed give the same page, so that a crawl of any size needs no memory. */
export function corpusPage(number: number, pages: number, seed = 1): CorpusPage {
  const random = new Random(seed * 0x9e37 + number * 7919);
  const site = siteOf(random.int(0, Math.max(1, Math.round(pages / SITE_SIZE))));
  const copyOf = number > 10 && random.chance(COPIES) ? random.int(0, number - 1) : null;
  const lines = copyOf === null ? article(number) : edited(article(copyOf), random);
  const date = `20${random.int(15, 24)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
  const clean = dressed(site, lines, date, number);
  const contaminated = site.isInfected && random.chance(INFECTED_PAGES);
  const path = `${site.host}/${date.slice(0, 4)}/${String(number).padStart(7, '0')}.txt`;
  if (!contaminated) return { path, text: clean, contaminated, copyOf };
  const family = random.pick(DEVELOPMENT_FAMILIES);
  const obfuscation = random.pick(DEVELOPMENT_OBFUSCATIONS);
  const make = (): string => {
    const spam = spamText(family, random.pick(SHAPES), random);
    return family.foreign ? spam : obfuscation.apply(spam, random);
  };
  return { path, text: placeSpam(clean, random.pick(PLACEMENTS), make, random).text, contaminated, copyOf };
}
