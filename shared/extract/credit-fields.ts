import type { FieldValue } from '../text/model.ts';
import { fieldAt, metaLines, type PageContext } from './page-context.ts';

/** A value ends at a wide gap, a separator, a bracket, a date or the next label. */
const VALUE_END =
  /\s{2,}|[|丨【】[\]<>]|[)）]\s*$|\s*(?:来源|作者|记者|通讯员|编辑|责编|责任编辑|审核|校对|时间|日期|发布时间|浏览|阅读|点击|字号|字体|分享|打印|参与互动|我要评论|手机看|订阅|扫一扫|收藏|评论)\s*[:(【]|\s(?=(?:19|20)\d\d[-/.年]|\d{1,2}:\d\d|责|编辑|作者|记者|浏览|手机|字号|大字|打印|我要|参与|分享|评论|点击|阅读|\d)/;

const SOURCE = /(?:信息来源|文章来源|内容来源|稿件来源|新闻来源|来源|稿源|转自|原载|发布机构)\s*[:/]\s*/g;
const AUTHOR = /(?:(?:作者|撰文|撰稿|文字|记者|通讯员|文)\s*[:/]\s*|(?:作者|记者|通讯员)\s+)/g;
const EDITOR = /(?:责任编辑|责任编缉|责编|本文编辑|网络编辑|编辑|编审)\s*[:/]\s*/g;
const DATELINE =
  /^[^。,!?()（）]{2,24}?\d{1,2}月\d{1,2}日?\s{0,4}[电讯]\s{0,4}[(（]([^()（）]{2,40})[)）]|^(?:本报|本网|本刊|记者|[^。,()（）]{2,8})?讯\s{0,4}[(（]([^()（）]{2,40})[)）]|^[(（]((?:本报|本网|见习)?(?:记者|通讯员)[^()（）]{2,40})[)）]/;
const NAME_LABEL = /^(?:本报|本网|本刊|见习|实习|特约|全媒体|首席|融媒体)*(?:记者|通讯员|作者|文\/|文|编辑)[\s::/]*/;

export function sourceField(context: PageContext): FieldValue | null {
  return labelled(context, SOURCE, 40, 'source-label');
}

/** The person who edited the page: 编辑, 责任编辑, 责编. */
export function editorField(context: PageContext): FieldValue | null {
  return labelled(context, EDITOR, 20, 'editor-label');
}

/** The writer: a label (记者, 作者, 文/) or the names in the parenthesis of a dateline. */
export function authorField(context: PageContext): FieldValue | null {
  const byLabel = labelled(context, AUTHOR, 30, 'author-label');
  if (byLabel) return byLabel;
  const { view, page } = context;
  for (const segment of page.segments.slice(page.bodyFirst, page.bodyFirst + 4)) {
    if (segment.kind !== 'body') continue;
    const head = segment.folded.slice(0, 90);
    const match = DATELINE.exec(head);
    const names = match?.[1] ?? match?.[2] ?? match?.[3];
    if (!match || names === undefined) continue;
    const label = NAME_LABEL.exec(names)?.[0].length ?? 0;
    const start = segment.start + match[0].lastIndexOf(names) + label;
    const end = segment.start + match[0].lastIndexOf(names) + names.length;
    if (end > start) return fieldAt(view, start, end, 0.9, 'dateline');
  }
  return null;
}

function labelled(context: PageContext, pattern: RegExp, longest: number, reason: string): FieldValue | null {
  for (const segment of metaLines(context)) {
    for (const match of segment.folded.matchAll(pattern)) {
      const before = segment.folded.charAt(match.index - 1);
      if (/[一-鿿]/.test(before) && !/[年月日\d]/.test(before)) continue;
      const at = match.index + match[0].length;
      const rest = segment.folded.slice(at, at + longest + 20);
      const length = rest.search(VALUE_END);
      const value = (length < 0 ? rest : rest.slice(0, length)).trimEnd().replace(/[)\]】）。;；,]+$/, '');
      if (value.length < 2 || value.length > longest) continue;
      const start = segment.start + at;
      return fieldAt(context.view, start, start + value.length, 0.95, reason);
    }
  }
  return null;
}
