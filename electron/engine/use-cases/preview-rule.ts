import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { RuleSample } from '../../../shared/contract/schemas/rules.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import type { RuleDraft } from '../../../shared/rules/rule.ts';
import type { Span } from '../../../shared/text/model.ts';
import { meet, meetsAny } from '../../../shared/text/spans-meet.ts';
import { textAround } from '../../../shared/text/text-around.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';
import { checkPattern } from '../rules/check-pattern.ts';
import { decidedSpans } from '../rules/page-rules.ts';
import { type PageFound, scanPages } from '../rules/scan-pages.ts';
import { readReview } from '../store/shown-review.ts';
import type { Store } from '../store/store.ts';

type Preview = Output<'rules.preview'>;

/** How long a call reads, ms; less once it has found enough to be shown; and how long before others may run. */
const CALL_MS = 200;
const FIRST_MS = 60;
const TURN_MS = 15;
/** Places shown of one page. */
const SHOWN_OF_PAGE = 3;
/** Longest quote that is shown, UTF-16 units. */
const LONGEST_QUOTE = 300;

/**
 * Whether a reviewer has decided about a place as the rule would: by saying so of its block, or by finishing the page with
 * it. Null where nobody has said anything.
 */
function opinion({ blocks, status }: DocumentReview, { kept }: RuleDraft, span: Span): boolean | null {
  const own = blocks.filter((block) => meet(block, span));
  const said = own.filter(({ origin }) => origin === 'reviewer');
  const [first] = said.length > 0 ? said : status === 'done' ? own : [];
  return first ? first.kept === kept : null;
}

/** Adds what a page says of the rule to the counts. */
function addPage(store: Store, rule: RuleDraft, { id, raw, spans }: PageFound, preview: Preview, limit: number): void {
  const isTouched = store.events.isReviewed(id);
  const review = isTouched ? readReview(store, id) : null;
  const decided = review ? decidedSpans(review) : [];
  preview.hits += spans.length;
  preview.pages++;
  if (review?.status === 'done') preview.finished++;
  let shown = 0;
  for (const span of spans) {
    const isDecided = !rule.kept && meetsAny(span, decided);
    if (isDecided) preview.decided++;
    const agrees = review && opinion(review, rule, span);
    if (agrees === true) preview.agreed++;
    if (agrees === false) preview.disagreed++;
    // What somebody has tagged is always shown: it is what the rule must not take by accident.
    if ((preview.samples.length >= limit || shown >= SHOWN_OF_PAGE) && !isDecided) continue;
    if (preview.samples.length >= 2 * limit) continue;
    shown++;
    preview.samples.push(sample(id, store.states.get(id)?.title ?? id, raw, span, isDecided));
  }
}

function sample(documentId: string, title: string, raw: string, { start, end }: Span, decided: boolean): RuleSample {
  const rawQuote = raw.slice(start, Math.min(end, start + LONGEST_QUOTE)).toWellFormed();
  return { documentId, title, start, end, rawQuote, ...textAround(raw, { start, end }), decided };
}

/**
 * What a rule would find, in a part of the corpus; nothing is changed. A call reads for a moment only and says where to go
 * on.
 *
 * @throws JiaoyueError `rule_invalid`
 */
export async function previewRule(
  { store }: EngineContext,
  { rule, after, limit }: Input<'rules.preview'>,
): Promise<Preview> {
  checkPattern(rule.pattern);
  const began = performance.now();
  let turnEnds = began + TURN_MS;
  const preview: Preview = {
    hits: 0,
    pages: 0,
    decided: 0,
    finished: 0,
    agreed: 0,
    disagreed: 0,
    slow: [],
    samples: [],
    next: null,
    done: after,
    total: store.documents.lastNumber(),
  };
  for (const { to, found, slow } of scanPages(store, rule, after)) {
    for (const page of found) addPage(store, rule, page, preview, limit);
    for (const number of slow) preview.slow.push(store.states.get(store.documents.idOf(number) ?? '')?.title ?? '');
    preview.done = to;
    const now = performance.now();
    if (now - began >= (after === 0 && preview.pages > 0 ? FIRST_MS : CALL_MS)) {
      preview.next = to < preview.total ? to : null;
      return preview;
    }
    if (now < turnEnds) continue;
    await letOthersRun();
    turnEnds = performance.now() + TURN_MS;
  }
  preview.done = preview.total;
  return preview;
}
