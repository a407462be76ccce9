import type { ClassifiedPage } from '../text/blocks/classify.ts';
import type { VerdictProposal } from '../text/model.ts';
import type { PageView } from '../text/page-view.ts';
import { LEAST_DOUBT } from '../text/spam/spam-doubt.ts';
import type { SpamRun } from '../text/spam/spam-run.ts';

/** A page with at least this much sentence text (UTF-16 units) is an article, whatever spam stands in it. */
const ARTICLE_LENGTH = 120;
/** Share of broken characters from which a page is unreadable. */
const BROKEN_SHARE = 0.08;

/** Classes of characters that count for or against a page being readable. */
const READABLE = 1;
const UTF8_AS_GBK = 2;
const LATIN1 = 4;
const REPLACED = 8;

/** By code unit; letters and digits of any script are readable. */
const CLASSES = new Uint8Array(0x10000);
for (let unit = 0; unit < CLASSES.length; unit++)
  if (/[\p{L}\p{N}]/u.test(String.fromCharCode(unit))) CLASSES[unit] = READABLE;
// Halves of letters beyond the basic plane: two of them make one letter, which errs on the side of readable.
CLASSES.fill(READABLE, 0xd800, 0xe000);
const mark = (units: Iterable<number>, flag: number): void => {
  for (const unit of units) CLASSES[unit] = (CLASSES[unit] ?? 0) | flag;
};
const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
// Characters that UTF-8 text turns into when read as GBK, and that Chinese text hardly has.
mark(
  [...'锛銆鐨鍦鏄涓浜绗鎴鍙鏈鐢銇閿缁鍏浠鏂鍖鍥鈥'].map((sign) => sign.charCodeAt(0)),
  UTF8_AS_GBK,
);
mark([...range(0x80, 0x9f), ...range(0xc0, 0xff)], LATIN1);
mark([0xfffd, 0x25a1], REPLACED);

/**
 * Judges a page: hacked spam in it, nothing but spam, broken encoding, or none of these.
 *
 * @param doubt how close a page without spam comes to having some, 0 to .5
 */
export function judgePage(
  view: PageView,
  page: ClassifiedPage,
  spam: readonly SpamRun[],
  doubt: number,
): VerdictProposal {
  const sample = view.text.length > 50_000 ? view.text.slice(0, 50_000) : view.text;
  const { readable, broken } = countReadable(sample);
  if (readable < 2 || broken / readable > BROKEN_SHARE) {
    const whole = view.toRaw(0, view.text.length);
    const rule = readable < 2 ? 'no-readable-text' : 'broken-encoding';
    return { label: 'unreadable', score: 0.95, evidence: whole.end > whole.start ? [{ ...whole, rule }] : [] };
  }
  if (spam.length === 0) {
    const score = 1 - Math.max(LEAST_DOUBT, doubt);
    return { label: 'clean', score: Math.round(score * 1_000) / 1_000, evidence: [] };
  }
  let prose = 0;
  for (const segment of page.segments) {
    if (segment.kept && segment.kind === 'body' && segment.features.sentenceMarks > 0) prose += segment.features.length;
  }
  const first = page.segments[page.bodyFirst]?.start ?? 0;
  const last = page.segments[page.bodyEnd - 1]?.end ?? 0;
  const score = Math.max(...spam.map((run) => run.confidence));
  const evidence = spam.map((run) => {
    const place = run.start >= last ? 'seo-tail' : run.end <= first ? 'seo-head' : 'seo-inline';
    return { ...view.toRaw(run.start, run.end), rule: prose >= ARTICLE_LENGTH ? place : 'seo-page' };
  });
  return { label: prose >= ARTICLE_LENGTH ? 'contaminated' : 'spam', score: Math.round(score * 100) / 100, evidence };
}

/** How many characters are letters or digits of any script, and how many look like a page read in a wrong encoding. */
function countReadable(text: string): { readable: number; broken: number } {
  let [readable, utf8AsGbk, latin1, replaced] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const found = CLASSES[text.charCodeAt(at)] ?? 0;
    if (found & READABLE) readable++;
    if (found <= READABLE) continue;
    if (found & UTF8_AS_GBK) utf8AsGbk++;
    if (found & LATIN1) latin1++;
    if (found & REPLACED) replaced++;
  }
  const traces = count(text, '锟斤拷') + count(text, '烫烫');
  return { readable, broken: Math.max(utf8AsGbk, latin1, 2 * (replaced + traces)) };
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}
