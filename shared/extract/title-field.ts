import type { FieldValue } from '../text/model.ts';
import { fieldAt, type PageContext } from './page-context.ts';

/** ` - 新华网`, `_中国政府网`, `--社会--人民网`: the site's name after the headline of a browser title. */
const SITE_SUFFIX = /(?:\s*(?:--|_|\s-\s|\s\|\s)\s*[^-_|]{2,16}){1,4}$/;
const SITE_WORDS = /网|频道|在线|新闻|门户|网站|首页|社区|政府|委员会|日报|晚报|传媒|平台/;

/** The headline, without label and site name. */
export function titleField({ view, page }: PageContext): FieldValue | null {
  const { title } = page;
  if (!title) return null;
  let { start, end } = title;
  const label = /^\s*(?:标题|题目)\s*[::]\s*/.exec(title.folded);
  if (label) start += label[0].length;
  const suffix = SITE_SUFFIX.exec(view.folded.slice(start, end));
  if (suffix && suffix.index >= 6 && SITE_WORDS.test(suffix[0])) end = start + suffix.index;
  return fieldAt(view, start, end, title.confidence, title.reason);
}
