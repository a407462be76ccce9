import type { FieldValue } from '../text/model.ts';
import { type FieldContext, fieldAt, statedField, statementsAbout } from './page-context.ts';

const SEPARATOR = /\s{0,4}(?:>{1,2}|»|›|→|＞|\/|\||-{1,2}(?=\s))\s{0,4}/g;
const DASH = /\s{0,4}-{1,2}\s{0,4}/g;
/** What stands before the first channel, and crumbs that are none. */
const LABEL = /^[^\p{L}\p{N}]{0,4}[^:>»]{0,12}(?:位置|所在)(?:是|为)?\s*[:>]?\s*/u;
const NO_CHANNEL =
  /^(?:首页|主页|网站首页|正文|文章|内容|正文内容|详情|详细内容|新闻详情|文章正文|查看|浏览|返回|信息内容|本页)?$/;
const CHANNEL_LABEL = /(?:频道|栏目|所属栏目|所属频道|所属分类|栏目名称)\s*:\s*/g;
/** What sites put behind the last crumb without a separator. */
const APPENDED = /\s*(?:正文|转播到|字号|字体|大\s?中\s?小).*$|\s+-$/s;
const LONGEST = 20;

/** The channel of the site that the page stands in, best first: the last crumb that names one, a label, the markup. */
export function sectionReadings(context: FieldContext): FieldValue[] {
  const { view, page } = context;
  const found: FieldValue[] = [];
  const title = page.title?.folded ?? '';
  for (const segment of page.segments.slice(0, page.articleEnd)) {
    if (segment.reason !== 'breadcrumb' || segment.features.length > 200) continue;
    const label = LABEL.exec(segment.folded)?.[0].length ?? 0;
    const crumbs = split(segment.folded, label);
    const channel = crumbs.reverse().find(({ text }) => !NO_CHANNEL.test(text) && !sameBeginning(text, title));
    if (!channel || channel.text.length > LONGEST) continue;
    const start = segment.start + channel.start;
    found.push(fieldAt(view, start, start + channel.text.length, 0.9, 'breadcrumb'));
  }
  for (const segment of context.credits) {
    for (const match of segment.folded.matchAll(CHANNEL_LABEL)) {
      const at = match.index + match[0].length;
      const value = /^[^\s|,;:<>()[\]【】]{2,20}/.exec(segment.folded.slice(at, at + LONGEST + 1))?.[0];
      if (value === undefined) continue;
      found.push(fieldAt(view, segment.start + at, segment.start + at + value.length, 0.85, 'section-label'));
    }
  }
  for (const { value } of statementsAbout(context, 'section')) {
    if (value.length >= 2 && value.length <= LONGEST * 2) found.push(statedField(value, 0.85, 'markup'));
  }
  return found;
}

function split(folded: string, from: number): { text: string; start: number }[] {
  const crumbs: { text: string; start: number }[] = [];
  let start = from;
  const push = (end: number): void => {
    const text = folded.slice(start, end);
    const lead = text.length - text.trimStart().length;
    crumbs.push({ text: text.trim().replace(APPENDED, ''), start: start + lead });
  };
  const separator = /[>»›→/|]/.test(folded.slice(from)) ? SEPARATOR : DASH;
  for (const match of folded.matchAll(separator)) {
    if (match.index < from) continue;
    push(match.index);
    start = match.index + match[0].length;
  }
  push(folded.length);
  return crumbs;
}

/** The last crumb is often the headline, cut short. */
function sameBeginning(crumb: string, title: string): boolean {
  const cut = crumb.replace(/(?:\.{2,}|…+)$/, '');
  return cut.length >= 6 && title.startsWith(cut);
}
