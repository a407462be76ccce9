import { anyOf, type BoilerplateLexicon } from '../lexicons.ts';
import type { BlockKind } from '../model.ts';
import { PhraseFilter } from '../phrase-filter.ts';
import type { Segment } from './segment.ts';

/** What a rule about a single line says. */
export interface Finding {
  kind: BlockKind;
  reason: string;
  confidence: number;
}

const META_LABEL =
  /^[[【(<\s]*(?:来源|稿源|信息来源|文章来源|内容来源|新闻来源|稿件来源|作者|记者|通讯员|撰文|撰稿|编辑|编译|责任编辑|责编|主编|编审|审核|校对|初审|终审|监制|供稿|供图|文字|摄影|文\/|图\/|发布时间|发布日期|发布单位|发稿时间|发表时间|发文日期|发文机关|成文日期|索引号|发布机构|主题分类|文号|时间|日期|更新时间|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击率|点击|访问量|字号|字体)[\])】]?\s*[:/|]/;
const DATE_LINE =
  /^[[【(]?(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*(?:星期|周)[一二三四五六日])?(?:\s*\d{1,2}[:时]\d{1,2}(?::\d{1,2}|分)?)?/;
/** A date written out below a document, in numerals of any kind or years of the Republic; a newspaper's page line. */
const SIGNED_DATE =
  /^(?:(?:中华)?民国\s?[\d〇零一二三四五六七八九十百]{2,7}|(?:19|20)\d\d|[一二][〇○零九Oo0]{1,2}[〇○零一二三四五六七八九Oo0]{1,2})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日$|^《[^《》]{2,16}》\s?[(（]?\s?(?:19|20)\d\d\s?年[^《》]{4,30}版?\s?[)）]?$/;
const DATE_PARTS = /^(?:(?:19|20)\d\d年?|\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}:\d{2}(?::\d{2})?)$/;
const INLINE_META = /(?:来源|稿源|作者|记者|责任编辑|责编|发布时间|发稿时间|浏览次数|点击)\s*[:]/;
/** `延伸阅读:某篇文章`: header and first link on one line. */
const INLINE_HEADER =
  /^[^\p{L}\p{N}]{0,4}(?:相关|延伸|推荐|扩展|拓展|更多)(?:新闻|阅读|链接|文章|报道|推荐)[\]】]?\s*[:>]/u;
const ARTEFACT =
  /^\S{0,80}\.(?:jpe?g|png|gif|webp|bmp|svg|mp4|mp3|swf|css|js)$|^(?:function\s*\(|var\s|document\.|window\.|\$\(|javascript:|\/\*|<!--|@media|\.[a-z-]+\s*\{)|\|\|\|/i;
const COUNTER = /^[\d\s,.+()]{1,14}$/;
const HOTLINE = /\d{3,4}[-—\s]?\d{3,4}[-\s]?\d{3,5}|\d{3,5}-\d{7,8}|1[3-9]\d{9}|[\w.-]{2,40}@[\w-]{2,40}\.[a-z]{2,6}/i;

/** Bits of the phrase filter, in the order of its lists. */
const MAY_BE = { navigation: 1, contact: 2, legal: 4, imprint: 8, widget: 16, promo: 32 } as const;

/** Rules about single lines, built once from the word lists. */
export class BoilerplateRules {
  readonly #header: RegExp;
  readonly #navigation: RegExp;
  readonly #breadcrumb: RegExp;
  readonly #contact: RegExp;
  readonly #legal: RegExp;
  readonly #legalWeak: RegExp;
  readonly #widget: RegExp;
  readonly #pagination: RegExp;
  readonly #promo: RegExp;
  readonly #summary: RegExp;
  readonly #filter: PhraseFilter;

  constructor(lexicon: BoilerplateLexicon) {
    const head = anyOf(lexicon.relatedHeaders).source;
    this.#header = new RegExp(
      `^[^\\p{L}\\p{N}]{0,6}(?:${head})[^\\p{L}\\p{N}]{0,8}(?:更多|more)?[^\\p{L}\\p{N}]{0,6}$`,
      'iu',
    );
    this.#navigation = anyOf(lexicon.navigation, 'g');
    this.#breadcrumb = new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${anyOf(lexicon.breadcrumbLabels).source})`, 'u');
    this.#contact = anyOf(lexicon.contact);
    this.#legal = anyOf(lexicon.legal, 'gi');
    this.#legalWeak = anyOf(lexicon.legalWeak, 'g');
    this.#widget = anyOf(lexicon.widget, 'g');
    this.#pagination = new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${anyOf(lexicon.pagination).source})`, 'u');
    this.#promo = anyOf(lexicon.promo, 'g');
    const { navigation, contact, legal, legalWeak, widget, promo } = lexicon;
    this.#filter = new PhraseFilter([navigation, contact, legal, legalWeak, widget, promo]);
    this.#summary = new RegExp(`^[\\[【(\\s]*(?:${anyOf(lexicon.summaryLabels).source})[\\])】\\s]*[::]`, 'u');
  }

  /** Whether a line heads a list of other articles. */
  isRelatedHeader({ folded }: Segment): boolean {
    if (folded.length > 80) return false;
    return this.#header.test(folded) || (INLINE_HEADER.test(folded) && !folded.endsWith('。'));
  }

  isSummary({ folded }: Segment): boolean {
    return this.#summary.test(folded.slice(0, 16));
  }

  /** What the line is by its own wording, or null. Prose that only mentions such words gives null. */
  find(segment: Segment): Finding | null {
    const { folded, features } = segment;
    const { length, sentenceMarks } = features;
    if (length > 400) return null;
    if (ARTEFACT.test(folded)) return { kind: 'artefact', reason: 'file-or-code', confidence: 0.95 };
    if (COUNTER.test(folded)) {
      return DATE_PARTS.test(folded) && (length > 4 || /^(?:19|20)\d\d$/.test(folded))
        ? { kind: 'meta', reason: 'date-line', confidence: 0.8 }
        : { kind: 'widget', reason: 'counter', confidence: 0.9 };
    }
    if (DATE_PARTS.test(folded)) return { kind: 'meta', reason: 'date-line', confidence: 0.85 };
    if (length <= 160 && this.#breadcrumb.test(folded) && sentenceMarks === 0) {
      return { kind: 'navigation', reason: 'breadcrumb', confidence: 0.97 };
    }
    if (length <= 200 && this.#pagination.test(folded)) {
      return { kind: 'pagination', reason: 'previous-next', confidence: 0.95 };
    }
    const mask = this.#filter.mask(folded);
    const legal = mask & MAY_BE.legal ? matches(folded, this.#legal).count : 0;
    if (legal > 0 && (length <= 90 || length / legal <= 100)) {
      return { kind: 'legal', reason: 'copyright-notice', confidence: legal > 1 ? 0.97 : 0.85 };
    }
    const imprint = mask & MAY_BE.imprint ? matches(folded, this.#legalWeak) : NONE;
    if (imprint.count > 0 && !features.endsSentence && (length <= 30 || (imprint.count > 1 && length <= 120))) {
      return { kind: 'legal', reason: 'imprint', confidence: 0.8 };
    }
    if (mask & MAY_BE.contact && length <= 120 && HOTLINE.test(folded) && this.#contact.test(folded)) {
      return { kind: 'contact', reason: 'contact-label', confidence: 0.97 };
    }
    const meta = this.#meta(segment);
    if (meta) return meta;
    const promo = mask & MAY_BE.promo ? matches(folded, this.#promo).count : 0;
    if (promo >= 2 && length <= 250) return { kind: 'promo', reason: 'promo-phrases', confidence: 0.9 };
    if (promo === 1 && length <= 60 && sentenceMarks <= 1)
      return { kind: 'promo', reason: 'promo-phrases', confidence: 0.7 };
    // A heading may hold one of these words (畅通举报渠道), so they must make up a good part of the line.
    const navigation = mask & MAY_BE.navigation ? matches(folded, this.#navigation) : NONE;
    if (sentenceMarks === 0 && isMostly(navigation, length)) {
      return { kind: 'navigation', reason: 'site-links', confidence: 0.95 };
    }
    const widget = mask & MAY_BE.widget ? matches(folded, this.#widget) : NONE;
    if (sentenceMarks <= 1 && isMostly(widget, length))
      return { kind: 'widget', reason: 'page-widget', confidence: 0.9 };
    if (features.pieces >= 5 && sentenceMarks === 0 && length / features.pieces <= 12) {
      return { kind: 'navigation', reason: 'link-list', confidence: 0.93 };
    }
    return null;
  }

  #meta({ folded, features }: Segment): Finding | null {
    const { length, sentenceMarks } = features;
    if (length > 140 || sentenceMarks > 1) return null;
    if (META_LABEL.test(folded) && length <= 100) return { kind: 'meta', reason: 'meta-label', confidence: 0.95 };
    if (length <= 60 && SIGNED_DATE.test(folded)) return { kind: 'meta', reason: 'date-line', confidence: 0.9 };
    const date = DATE_LINE.exec(folded)?.[0];
    if (date && (length - date.length <= 12 || (sentenceMarks === 0 && length <= 90 && INLINE_META.test(folded)))) {
      return { kind: 'meta', reason: 'date-line', confidence: 0.95 };
    }
    if (length <= 60 && sentenceMarks === 0 && INLINE_META.test(folded)) {
      return { kind: 'meta', reason: 'meta-label', confidence: 0.85 };
    }
    return null;
  }
}

interface Matches {
  count: number;
  /** Characters that the matches cover. */
  covered: number;
}

const NONE: Matches = { count: 0, covered: 0 };

function isMostly({ count, covered }: Matches, length: number): boolean {
  return count > 0 && (covered / length >= 0.4 || (count >= 2 && length <= 60 && covered / length >= 0.15));
}

function matches(text: string, pattern: RegExp): Matches {
  const found = { count: 0, covered: 0 };
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.count++;
    found.covered += match[0].length;
  }
  return found;
}
