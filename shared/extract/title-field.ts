import type { FieldValue } from '../text/model.ts';
import { foldScript } from '../text/script-tables.ts';
import { type FieldContext, fieldAt, statedField, statementsAbout } from './page-context.ts';

/** ` - 新华网`, `_中国政府网`, `--社会--人民网`: the site's name after the headline of a browser title. */
const SITE_SUFFIX = /(?:\s*(?:--|_|\s-\s|\s\|\s)\s*[^-_|]{2,16}){1,4}$/;
const SITE_WORDS = /网|频道|在线|新闻|门户|网站|首页|社区|政府|委员会|日报|晚报|传媒|平台/;
/** A newspaper's name for its own headline of a reprinted text. */
const ORIGINAL = /原标题\s*:\s*/;

/** The headline, without label and site name, best first: that of the visible text, then those of the markup. */
export function titleReadings(context: FieldContext): FieldValue[] {
  const found = [...visible(context), ...stated(context), ...original(context)];
  if (found.length < 2) return found;
  const seen = new Set<string>();
  // Writing and signs differ between markup and text; the wording is what matters.
  return found.filter(({ value }) => {
    const key = foldScript(value).replace(/[^\p{L}\p{N}]+/gu, '');
    return !seen.has(key) && seen.add(key);
  });
}

function visible({ view, page }: FieldContext): FieldValue[] {
  const { title } = page;
  if (!title) return [];
  let { start } = title;
  const label = /^\s*(?:标题|题目)\s*[::]\s*/.exec(title.folded);
  if (label) start += label[0].length;
  const end = start + withoutSite(view.folded.slice(start, title.end)).length;
  return [fieldAt(view, start, end, title.confidence, title.reason)];
}

function withoutSite(folded: string): string {
  const suffix = SITE_SUFFIX.exec(folded);
  return suffix && suffix.index >= 6 && SITE_WORDS.test(suffix[0]) ? folded.slice(0, suffix.index) : folded;
}

/** What the markup calls the page; its evidence is where the text above the related header says the same. */
function stated(context: FieldContext): FieldValue[] {
  const { view, page } = context;
  const end = page.segments[page.articleEnd]?.start ?? view.text.length;
  return statementsAbout(context, 'title').flatMap(({ value, from }) => {
    const headline = value.slice(0, withoutSite(foldScript(value)).length).trim();
    if (headline.length < 4 || headline.length > 200) return [];
    const sure = from === 'title' ? 0.5 : 0.7;
    const at = view.text.indexOf(headline);
    if (at < 0 || at >= end) return [statedField(headline, sure, 'markup')];
    return [fieldAt(view, at, at + headline.length, sure + 0.1, 'markup')];
  });
}

function original(context: FieldContext): FieldValue[] {
  const { view, page } = context;
  const tail = page.segments.slice(Math.max(page.bodyFirst, page.bodyEnd - 2), page.bodyEnd);
  const head = page.segments.slice(page.bodyFirst, page.bodyFirst + 2);
  for (const segment of new Set([...context.credits, ...head, ...tail])) {
    const match = segment.features.length <= 200 ? ORIGINAL.exec(segment.folded) : null;
    if (!match) continue;
    const at = match.index + match[0].length;
    const value = /^[^()（）]{6,100}/.exec(segment.folded.slice(at))?.[0].trimEnd();
    if (value) return [fieldAt(view, segment.start + at, segment.start + at + value.length, 0.4, 'original-title')];
  }
  return [];
}
