import { splitLines } from '../lines.ts';
import type { PageView } from '../page-view.ts';
import type { SpamRun } from '../spam/spam-run.ts';
import type { BoilerplateRules } from './boilerplate-rules.ts';
import { label, makeSegment, type Segment } from './segment.ts';

/** `……。(责任编辑:张三)`: the credit at the end of a paragraph. */
const TAIL_CREDIT =
  /[(（【[]\s*(?:本文)?(?:责任编辑|责编|编辑|作者|记者|来源|稿源|原标题|原载|编校)\s*[:\s][^()（）【】[\]。]{1,40}[)）】\]]\s*$/;

/** Cuts a page into lines and parts of lines, and names those that give themselves away. */
export function makeSegments(view: PageView, rules: BoilerplateRules, spam: readonly SpamRun[]): Segment[] {
  const segments: Segment[] = [];
  let nextSpam = 0;
  const name = (segment: Segment): void => {
    const finding = rules.find(segment);
    if (rules.isRelatedHeader(segment)) segment.header = true;
    else if (finding) label(segment, finding.kind, false, finding.confidence, finding.reason);
  };
  splitLines(view.text).forEach((line, number) => {
    let at = line.textStart;
    while ((spam[nextSpam]?.end ?? Infinity) <= at) nextSpam++;
    for (let index = nextSpam; at < line.textEnd; index++) {
      const run = spam[index];
      const from = run && run.start < line.textEnd ? Math.max(at, run.start) : line.textEnd;
      if (from > at) pushText(segments, view, name, at, from, number);
      if (!run || from >= line.textEnd) break;
      at = Math.min(run.end, line.textEnd);
      push(segments, view, from, at, number, (segment) => label(segment, 'spam', false, run.confidence, run.reason));
    }
  });
  return segments;
}

function pushText(
  segments: Segment[],
  view: PageView,
  name: (segment: Segment) => void,
  start: number,
  end: number,
  line: number,
): void {
  const tail = end - start > 40 ? TAIL_CREDIT.exec(view.folded.slice(Math.max(start, end - 80), end)) : null;
  const cut = tail ? end - tail[0].length : end;
  push(segments, view, start, cut, line, name);
  if (tail) push(segments, view, cut, end, line, (segment) => label(segment, 'meta', false, 0.9, 'credit-line'));
}

function push(
  segments: Segment[],
  view: PageView,
  start: number,
  end: number,
  line: number,
  name: (segment: Segment) => void,
): void {
  // Signs that a spam run leaves at its edges (`|`, a full stop) go with their neighbour.
  if (!/[\p{L}\p{N}]/u.test(view.text.slice(start, end))) {
    const last = segments.at(-1);
    if (last && last.line === line) last.end = end;
    if (last && last.line === line) return;
  }
  let [from, to] = [start, end];
  while (from < to && /\s/.test(view.text.charAt(from))) from++;
  while (to > from && /\s/.test(view.text.charAt(to - 1))) to--;
  if (from >= to) return;
  const segment = makeSegment(view.folded, from, to, line);
  name(segment);
  segments.push(segment);
}
