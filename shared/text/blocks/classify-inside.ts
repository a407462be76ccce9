import type { BoilerplateRules } from './boilerplate-rules.ts';
import { NUMBERED_LINE } from './numbered-line.ts';
import { label, type Segment } from './segment.ts';

const CAPTION =
  /(?:摄|摄影|资料图|资料图片|图片|供图|配图|现场|截图|示意图|制图|[(（](?:图|摄影)?[^()（）]{0,20}(?:摄|图)[)）])$|^(?:图为|图[一二三四五六七八九十\d]{0,2}[:：]|上图|下图|左图|右图|点击看大图)/;

/** What a rule says about a line's wording stands if it is this sure, or the line model less sure than this (log-odds). */
const SURE = 0.9;
const OVERRULED = 2;

/** Names the lines between the first and the last line of the body. */
export function classifyInside(segments: readonly Segment[], first: number, end: number): void {
  for (let index = first; index < end; index++) {
    const segment = segments[index];
    if (!segment || segment.kind === 'spam' || segment.kind === 'summary' || segment.kind === 'title') continue;
    const { length, sentenceMarks, endsSentence } = segment.features;
    if (segment.kind && (segment.confidence >= SURE || segment.odds < OVERRULED)) continue;
    if (!segment.article) {
      if (length <= 30 && sentenceMarks === 0 && CAPTION.test(segment.folded))
        label(segment, 'caption', false, 0.75, 'caption-words');
      else label(segment, 'navigation', false, chance(-segment.odds), modelReason(segment));
    } else if (
      length <= 45 &&
      NUMBERED_LINE.test(segment.folded) &&
      (sentenceMarks === 0 || (endsSentence && length <= 32))
    ) {
      label(segment, 'heading', true, 0.9, 'numbered-heading');
    } else if (length <= 30 && sentenceMarks === 0 && CAPTION.test(segment.folded)) {
      label(segment, 'caption', true, 0.75, 'caption-words');
    } else if (length <= 40 && sentenceMarks === 0 && !/[,:、，：]$/.test(segment.folded)) {
      label(segment, 'heading', true, 0.75, 'short-line-in-body');
    } else {
      label(segment, 'body', true, chance(segment.odds), modelReason(segment));
    }
  }
}

/** Names the signal that decided, e.g. `model-neighbours`. */
function modelReason({ signal }: Segment): string {
  return signal ? `model-${signal}` : 'body-span';
}

/** The chance that log-odds stand for; a line that only its neighbours speak for is as likely as not. */
function chance(odds: number): number {
  return Math.min(0.99, Math.max(0.5, 1 / (1 + Math.exp(-odds))));
}

/** A lead stands at most this many lines above the body, or among its first lines that no rule named. */
const ABOVE = 4;
const LEADING = 3;

/**
 * A summary, or a first paragraph, that the article repeats within its first paragraphs is removed. A summary that says
 * something of its own is kept.
 */
export function markDuplicateLead(
  segments: readonly Segment[],
  first: number,
  end: number,
  rules: BoilerplateRules,
): void {
  let paragraphs = 0;
  for (let index = Math.max(0, first - ABOVE); index < end && paragraphs < LEADING; index++) {
    const segment = segments[index];
    if (!segment || segment.kind) continue;
    if (index >= first) paragraphs++;
    const summary = rules.isSummary(segment);
    const text = plain(summary ? segment.folded.replace(/^[^:：]{2,12}[:：]/, '') : segment.folded);
    if (text.length < 20 || text.length > 600 || (!summary && !segment.features.endsSentence)) continue;
    const repeated = segments
      .slice(index + 1, Math.min(end, index + 8))
      .some((other) => other.article && mayHold(other.folded, text) && plain(other.folded).includes(text.slice(0, -1)));
    if (repeated) label(segment, 'summary', false, 0.95, 'duplicate-lead');
    else if (summary) label(segment, 'summary', true, 0.9, 'summary-label');
  }
}

/** A cheap look before the comparison: the first characters of a lead stand in what repeats it. */
function mayHold(folded: string, text: string): boolean {
  return folded.length >= text.length && folded.includes(text.slice(0, 2));
}

function plain(text: string): string {
  return text.replace(/[\s,，。.、:：;；“”"'()（）]+/g, '');
}
