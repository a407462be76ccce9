import type { ClassifiedPage } from '../text/blocks/classify.ts';
import type { VerdictProposal } from '../text/model.ts';
import type { PageView } from '../text/page-view.ts';
import type { SpamRun } from '../text/spam/spam-run.ts';

/** A page with at least this much sentence text (UTF-16 units) is an article, whatever spam stands in it. */
const ARTICLE_LENGTH = 120;
/** Share of broken characters from which a page is unreadable. */
const BROKEN_SHARE = 0.08;

// Characters that UTF-8 text turns into when read as GBK, and that Chinese text hardly has.
const UTF8_AS_GBK = /[锛銆鐨鍦鏄涓浜绗鎴鍙鏈鐢銇閿缁鍏浠鏂鍖鍥鈥]/g;
const LATIN1 = /[\u0080-\u009f\u00c0-\u00ff]/g;
const REPLACED = /[\ufffd\u25a1]|锟斤拷|烫烫/g;
const READABLE = /[\p{L}\p{N}]/u;

/** Judges a page: hacked spam in it, nothing but spam, broken encoding, or none of these. */
export function judgePage(view: PageView, page: ClassifiedPage, spam: readonly SpamRun[]): VerdictProposal {
  const sample = view.text.length > 50_000 ? view.text.slice(0, 50_000) : view.text;
  const readable = countReadable(sample);
  const broken = Math.max(count(sample, UTF8_AS_GBK), count(sample, LATIN1), 2 * count(sample, REPLACED));
  if (readable < 2 || broken / readable > BROKEN_SHARE) {
    const whole = view.toRaw(0, view.text.length);
    const rule = readable < 2 ? 'no-readable-text' : 'broken-encoding';
    return { label: 'unreadable', score: 0.95, evidence: whole.end > whole.start ? [{ ...whole, rule }] : [] };
  }
  if (spam.length === 0) return { label: 'clean', score: 0.97, evidence: [] };
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

/** Letters and digits of any script. */
function countReadable(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Nearly all text is Han; the pattern is only asked about the rest.
    if (unit >= 0x4e00 && unit <= 0x9fff) found++;
    else if (READABLE.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) found++;
  }
  return found;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) found++;
  return found;
}
