import type { FieldValue } from '../text/model.ts';
import { type FieldContext, fieldAt } from './page-context.ts';

/** 国办发〔2015〕38号: who and how, the year in any of the brackets that sites put, the number. */
const NUMBER = /[一-鿿]{2,12}\s?[〔[(【［﹝]\s?((?:19|20)\d\d)\s?[〕\])】］﹞]\s?(?:第\s?)?\d{1,5}\s?号/g;
/** 国务院令第752号. */
const ORDER =
  /^(?:中华人民共和国)?[一-鿿]{2,20}令\s?[〔[(【]?\s?第?\s?[\d一二三四五六七八九十百〇]{1,6}\s?号\s?[〕\])】]?$/;
const LABEL = /(?:发文字号|发文文号|文件编号|文件号|公文号|字号|文\s{0,6}号|发文号|文件字号)\s*[:\]】]?\s*$/;
/** Words that run into the first character of a number in prose: 根据国办发…, 文号国办发…. */
const LEAD_IN =
  /^.*(?:根据|按照|依据|依照|关于|印发|转发|贯彻|落实|执行|参照|详见|参见|号|的|和|与|及|以|按|据|在|由)(?=[一-鿿]{2})/;
/** 关于…的通知[2019]12号 is a headline, not the short name of an office. */
const NO_ISSUER = /(?:年|第|期|刊|版|关于|通知|意见|办法|规定|方案|公告|决定)$/;

/**
 * The number of the document that the page gives in full, best first: after its label, alone on a line above the text,
 * or in the headline. Numbers that prose mentions are those of other documents.
 */
export function documentNumberReadings(context: FieldContext): FieldValue[] {
  const { view, page } = context;
  const found: FieldValue[] = [];
  const head = page.segments.slice(page.bodyFirst, Math.min(page.bodyEnd, page.bodyFirst + 4));
  const lines = [...context.credits, ...(page.title ? [page.title] : []), ...head];
  for (const segment of lines) {
    if (!segment.folded.includes('号')) continue;
    for (const match of segment.folded.slice(0, 400).matchAll(NUMBER)) {
      const skipped = LEAD_IN.exec(match[0].replace(/\s?[〔[(【［﹝].*$/, ''))?.[0].length ?? 0;
      const start = match.index + skipped;
      const issuer = /^[一-鿿]{2,12}/.exec(match[0].slice(skipped))?.[0] ?? '';
      if (issuer.length < 2 || NO_ISSUER.test(issuer)) continue;
      const end = match.index + match[0].length;
      const before = segment.folded.slice(Math.max(0, start - 16), start);
      const labelled = LABEL.test(before);
      const alone = segment.features.length - (end - start) <= 4;
      const inTitle = segment === page.title;
      if (!labelled && !alone && !inTitle) continue;
      const [confidence, reason] = labelled
        ? ([0.97, 'number-label'] as const)
        : ([alone ? 0.93 : 0.8, alone ? 'number-on-own-line' : 'number-in-title'] as const);
      found.push(fieldAt(view, segment.start + start, segment.start + end, confidence, reason));
    }
    const order = segment.features.length <= 40 ? ORDER.exec(segment.folded.trim()) : null;
    if (order && segment !== page.title) {
      const start = segment.start + segment.folded.indexOf(order[0]);
      found.push(fieldAt(view, start, start + order[0].length, 0.85, 'number-on-own-line'));
    }
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}
