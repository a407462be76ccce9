import type { FieldValue } from '../text/model.ts';
import { type FieldContext, fieldAt, headIndex, leadParagraphs, statedField, statementsAbout } from './page-context.ts';

/** A value ends at a wide gap, a separator, a bracket, a date or the next label. */
const VALUE_END =
  /\s{2,}|[|丨【】[\]<>]|(?=(?:19|20)\d\d[-/.年]\d)|[)）]\s*$|\s*(?:来源|作者|记者|通讯员|编辑|责编|责任编辑|审核|校对|时间|日期|发布时间|发布日期|成文日期|发文字号|文号|索引号|主题分类|栏目|浏览|阅读|点击|字号|字体|分享|打印|参与互动|我要评论|手机看|订阅|扫一扫|收藏|评论|选稿|供稿|稿源|关键字|关键词)\s*[:(【]|\s(?=(?:19|20)\d\d[-/.年]|\d{1,2}:\d\d|我来说|暂无|网友|选稿|责|编辑|作者|记者|浏览|手机|字号|大字|打印|我要|参与|分享|评论|点击|阅读|\d)/;

const SOURCE = /(?:信息来源|文章来源|内容来源|稿件来源|新闻来源|资料来源|来源|稿源|出处)\s*[:/]\s*/g;
const ISSUER = /(?:发布机构|发文机关|发文单位|发文机构|发布单位|制发机关|公开主体|来源单位)\s*[:/]\s*/g;
/** 《人民日报》(2024年05月24日 第01版): the head of a newspaper's page. */
const MASTHEAD = /^《\s{0,2}([^《》\s]{2,12})\s{0,2}》\s{0,4}[(]\s{0,4}(?=(?:19|20)\d\d)/;
const REPRINT =
  /(?:原载于?|原刊于?|转自|转载自|转载于|摘自|选自|首发于|原发于|刊于|载于|原文来源|转载来源|原始来源)(\s*:)?\s*/g;
/** What a name of a medium ends with; without one, words after 转自 may be prose. */
const MEDIUM = /(?:报|网|社|刊|志|台|号|周刊|月刊|在线|客户端|公众号|频道|新闻|求是|委|局|政府|部|中心|App|app)$/;
const MEDIUM_LEAD = /^(?:微信)?(?:公众号|订阅号|服务号)\s*:?\s*/;
const AUTHOR = /(?:(?:作者|撰文|撰稿|文字|记者|通讯员|文)\s*[:/]\s*|(?:作者|记者|通讯员)\s+)/g;
const EDITOR = /(?:责任编辑|责任编缉|责编|本文编辑|网络编辑|编辑|编审)\s*[:/]\s*/g;
const DATELINE =
  /^[^。,!?()（）]{2,24}?\d{1,2}月\d{1,2}日?\s{0,4}[电讯]\s{0,4}[(（]([^()（）]{2,40})[)）]|^(?:本报|本网|本刊|记者|[^。,()（）]{2,8})?讯\s{0,4}[(（]([^()（）]{2,40})[)）]|^[(（]((?:本报|本网|见习)?(?:记者|通讯员)[^()（）]{2,40})[)）]/;
const ROLE = '(?:(?:本报|本网|本刊|新华社|人民网|中新网|见习|实习|特约|全媒体|首席|融媒体){0,3})';
const NAME_LABEL = new RegExp(`^${ROLE}(?:记者|通讯员|作者|文/|文|编辑)[\\s::/]*`);
/** `本报记者 张三 李四`, alone on a line. */
const BYLINE = new RegExp(`^${ROLE}(?:记者|通讯员|评论员)\\s{1,4}([一-鿿·]{2,8}(?:[\\s、,]{1,3}[一-鿿·]{2,8}){0,5})$`);
/** How many lines above the body a byline may stand where no headline was found. */
const BYLINE_REACH = 4;
/** `(记者张三)` at the end of the last paragraph. */
const SIGNED = new RegExp(
  `[(]${ROLE}(?:记者|通讯员|作者)[\\s:/]{0,3}([^(),。:系]{2,24})(?:系[^()]{1,40})?[)]\\s{0,4}$`,
);
/** What `meta` calls an author but is none. */
const NO_PERSON =
  /admin|管理员|佚名|未知|小编|网|社$|报$|台$|财经|频道|新闻|客户端|手机版|^[a-z\d.]+$|^\d|[@/_]|本站|编辑部/i;

/** The body the text comes from, best first: its label, the masthead, the issuer of a document, what it was taken from. */
export function sourceReadings(context: FieldContext): FieldValue[] {
  const stated = statementsAbout(context, 'source').filter(({ value }) => value.length >= 2 && value.length <= 40);
  return [
    ...labelled(context, SOURCE, 40, 0.95, 'source-label'),
    ...masthead(context),
    ...labelled(context, ISSUER, 40, 0.85, 'issuer-label'),
    ...stated.map(({ value, from }) => {
      const siteName = from === 'meta:og:site_name' || from === 'json-ld:publisher';
      return statedField(value, siteName ? 0.6 : 0.85, siteName ? 'site-name' : 'markup');
    }),
    ...reprints(context).map((field) => ({ ...field, confidence: 0.7 })),
  ].sort((a, b) => b.confidence - a.confidence);
}

/** Where the text first appeared: 原载, 转自, 摘自 with the name of a medium. */
export function originalSourceReadings(context: FieldContext): FieldValue[] {
  return reprints(context);
}

/** The person who edited the page: 编辑, 责任编辑, 责编. */
export function editorReadings(context: FieldContext): FieldValue[] {
  return [...labelled(context, EDITOR, 20, 0.95, 'editor-label'), ...persons(context, 'editor')];
}

/** The writers: a label (记者, 作者, 文/), a line of their own, the parenthesis of a dateline or of the last paragraph. */
export function authorReadings(context: FieldContext): FieldValue[] {
  return [
    ...labelled(context, AUTHOR, 30, 0.95, 'author-label').filter(({ value }) => !NO_PERSON.test(value)),
    ...byline(context),
    ...inDateline(context),
    ...signed(context),
    ...persons(context, 'author'),
  ].sort((a, b) => b.confidence - a.confidence);
}

function persons(context: FieldContext, topic: 'author' | 'editor'): FieldValue[] {
  return statementsAbout(context, topic)
    .filter(({ value }) => value.length >= 2 && value.length <= 20 && !NO_PERSON.test(value))
    .map(({ value }) => statedField(value, 0.8, 'markup'));
}

function masthead(context: FieldContext): FieldValue[] {
  return context.credits.flatMap(({ folded, start }) => {
    const [whole, name] = MASTHEAD.exec(folded) ?? [];
    if (whole === undefined || name === undefined) return [];
    const at = start + whole.indexOf(name);
    return [fieldAt(context.view, at, at + name.length, 0.92, 'masthead')];
  });
}

function reprints(context: FieldContext): FieldValue[] {
  const { view, page } = context;
  const found: FieldValue[] = [];
  const tail = page.segments.slice(Math.max(page.bodyFirst, page.bodyEnd - 3), page.bodyEnd);
  for (const segment of new Set([...context.credits, ...tail])) {
    if (segment.features.length > 600) continue;
    for (const match of segment.folded.matchAll(REPRINT)) {
      const before = segment.folded.slice(Math.max(0, match.index - 3), match.index);
      if (/[一-鿿]$/.test(before) && !/(?:本文|原文|文章|稿件)$/.test(before.slice(-2))) continue;
      let at = match.index + match[0].length;
      at += MEDIUM_LEAD.exec(segment.folded.slice(at, at + 12))?.[0].length ?? 0;
      const rest = segment.folded.slice(at, at + 60);
      const quoted = /^[《“"「]([^《》“”"「」]{2,30})[》”"」]/.exec(rest)?.[1];
      if (quoted !== undefined) {
        found.push(fieldAt(view, segment.start + at + 1, segment.start + at + 1 + quoted.length, 0.9, 'reprint-label'));
        continue;
      }
      const value = cut(rest).replace(/[,。].*$/s, '');
      if (value.length < 2 || value.length > 30 || !(match[1] || MEDIUM.test(value))) continue;
      found.push(fieldAt(view, segment.start + at, segment.start + at + value.length, 0.85, 'reprint-label'));
    }
  }
  return found;
}

function byline(context: FieldContext): FieldValue[] {
  const { segments, title, bodyFirst } = context.page;
  const from = title ? headIndex(context) : Math.max(0, bodyFirst - BYLINE_REACH);
  return segments.slice(from, bodyFirst + 2).flatMap(({ folded, start }) => {
    const match = folded.length <= 60 ? BYLINE.exec(folded) : null;
    const names = match?.[1];
    if (!match || names === undefined) return [];
    const at = start + match[0].length - names.length;
    return [fieldAt(context.view, at, at + names.length, 0.92, 'byline')];
  });
}

function inDateline(context: FieldContext): FieldValue[] {
  for (const segment of leadParagraphs(context, 4)) {
    const head = segment.folded.slice(0, 90);
    const match = DATELINE.exec(head);
    const names = match?.[1] ?? match?.[2] ?? match?.[3];
    if (!match || names === undefined) continue;
    const label = NAME_LABEL.exec(names)?.[0].length ?? 0;
    const start = segment.start + match[0].lastIndexOf(names) + label;
    const end = segment.start + match[0].lastIndexOf(names) + names.length;
    if (end > start) return [fieldAt(context.view, start, end, 0.9, 'dateline')];
  }
  return [];
}

function signed({ view, page }: FieldContext): FieldValue[] {
  return page.segments.slice(Math.max(page.bodyFirst, page.bodyEnd - 2), page.bodyEnd).flatMap((segment) => {
    const tail = segment.folded.slice(-60);
    const match = SIGNED.exec(tail);
    const names = match?.[1]?.trim();
    if (!match || names === undefined || names.length < 2) return [];
    const at = segment.start + segment.folded.length - tail.length + match.index + match[0].indexOf(names);
    return [fieldAt(view, at, at + names.length, 0.8, 'signed')];
  });
}

function labelled(
  context: FieldContext,
  pattern: RegExp,
  longest: number,
  confidence: number,
  reason: string,
): FieldValue[] {
  const found: FieldValue[] = [];
  for (const segment of context.credits) {
    for (const match of segment.folded.matchAll(pattern)) {
      const before = segment.folded.charAt(match.index - 1);
      if (/[一-鿿]/.test(before) && !/[年月日\d]/.test(before)) continue;
      const at = match.index + match[0].length;
      const value = cut(segment.folded.slice(at, at + longest + 20));
      if (value.length < 2 || value.length > longest) continue;
      const start = segment.start + at;
      found.push(fieldAt(context.view, start, start + value.length, confidence, reason));
    }
  }
  return found;
}

/** The beginning of `rest` up to where the value ends; a closing bracket stays where the value opened it. */
function cut(rest: string): string {
  const length = rest.search(VALUE_END);
  const value = (length < 0 ? rest : rest.slice(0, length)).trimEnd().replace(/[。;；,]+$/, '');
  if (/[(（][^()（）]{1,20}$/.test(value) && /[)）]/.test(rest.charAt(value.length)))
    return rest.slice(0, value.length + 1);
  return /[(（]/.test(value) ? value : value.replace(/[)\]】）。;；,]+$/, '');
}
