import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { SimilarHit } from '../../../shared/contract/schemas/similar.ts';
import { readLetters } from '../../../shared/review/letters.ts';
import type { DocumentReview, ReviewedMeasure } from '../../../shared/review/review-state.ts';
import { QuoteShape, type Similar } from '../../../shared/review/similar.ts';
import { tagOf } from '../../../shared/review/tag-of.ts';
import type { Edit, Span } from '../../../shared/text/model.ts';
import { textAround } from '../../../shared/text/text-around.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';
import { shownReview } from '../store/shown-review.ts';
import type { Store } from '../store/store.ts';

/** How long a call reads, ms, and how long before other work may run in between. */
const CALL_MS = 150;
const TURN_MS = 20;
/** Hits of one document; more are the same line over and over. */
const MOST_OF_ONE = 20;
/** From this overlap on (shared length by joint length), a passage is the measure that stands there. */
const SAME_PLACE = 0.5;

interface Anchor extends Span {
  documentId: string;
  id: string;
  shape: QuoteShape;
}

const applied = (review: DocumentReview): Edit[] => review.edits.filter(({ status }) => status === 'applied');

function readAnchor(store: Store, documentId: string, measureId: string): Anchor {
  const review = shownReview(store, documentId);
  const measure = review.measures.find(({ id }) => id === measureId);
  const raw = store.documents.text(documentId);
  if (!measure || raw === undefined)
    throw new JiaoyueError('not_found', `no measure ${measureId} in ${documentId}`, { documentId, measureId });
  const { id, start, end } = measure;
  const letters = readLetters(raw, measure, applied(review));
  return { documentId, id, start, end, shape: new QuoteShape(letters) };
}

/** The runs of raw text between removed blocks. */
function keptRuns(blocks: readonly (Span & { kept: boolean })[]): Span[] {
  const runs: Span[] = [];
  let run: Span | null = null;
  for (const { start, end, kept } of blocks) {
    if (!kept) run = null;
    else if (run) run.end = end;
    else {
      run = { start, end };
      runs.push(run);
    }
  }
  return runs;
}

/** Shared length by joint length, from 0 to 1. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const RANK: Record<ReviewedMeasure['status'], number> = { accepted: 0, suggested: 1, rejected: 2 };

/** The measure that a passage is: one that was accepted before one that is only proposed. */
function measureAt(measures: readonly ReviewedMeasure[], span: Span): ReviewedMeasure | undefined {
  return measures
    .filter((measure) => overlap(measure, span) >= SAME_PLACE)
    .sort((a, b) => RANK[a.status] - RANK[b.status] || overlap(b, span) - overlap(a, span))[0];
}

function hit(raw: string, measure: ReviewedMeasure | undefined, found: Similar) {
  const { start, end } = measure ?? found;
  return {
    start,
    end,
    rawQuote: raw.slice(start, end),
    ...textAround(raw, { start, end }),
    likeness: found.likeness,
    state: measure?.status ?? ('untagged' as const),
    measureId: measure?.id ?? null,
    code: measure?.code ?? null,
    attributes: measure ? tagOf(raw, measure).attributes : null,
  };
}

/** What a page that may hold the quote does hold outside its removed blocks, with the repairs in force. */
function hitsOn(store: Store, anchor: Anchor, documentId: string, raw: string): SimilarHit[] {
  const review = shownReview(store, documentId);
  const edits = applied(review);
  const found = keptRuns(review.blocks).flatMap((run) => anchor.shape.find(raw, readLetters(raw, run, edits)));
  const title = review.fields.title?.value ?? store.documents.byId(documentId)?.name ?? '';
  const seen = new Set<string>();
  const hits: SimilarHit[] = [];
  for (const similar of found.sort((a, b) => b.likeness - a.likeness)) {
    const measure = measureAt(review.measures, similar);
    const isAnchor = documentId === anchor.documentId && (measure?.id === anchor.id || overlap(similar, anchor) > 0);
    if (isAnchor || (measure && seen.has(measure.id))) continue;
    if (measure) seen.add(measure.id);
    hits.push({ documentId, title, ...hit(raw, measure, similar) });
    if (hits.length >= MOST_OF_ONE) break;
  }
  return hits;
}

/**
 * Reads the corpus in the order of import for passages that say what a measure says. Most pages are passed over by
 * their raw text alone; analysis and decisions are read of those that may hold the quote.
 *
 * @throws JiaoyueError `not_found`
 */
export async function findSimilar(
  { store }: EngineContext,
  { documentId, measureId, after, limit }: Input<'measures.similar'>,
): Promise<Output<'measures.similar'>> {
  const anchor = readAnchor(store, documentId, measureId);
  const total = store.documents.count();
  const hits: SimilarHit[] = [];
  let [scanned, turnEnds] = [0, performance.now() + TURN_MS];
  const callEnds = performance.now() + CALL_MS;
  let next = after;
  while (hits.length < limit && performance.now() < callEnds) {
    const page = store.documents.pageAfter(next);
    if (!page) return { hits, scanned, total, next: null };
    next = page.number;
    scanned++;
    if (anchor.shape.mayStandIn(readLetters(page.text, { start: 0, end: page.text.length })))
      hits.push(...hitsOn(store, anchor, page.id, page.text));
    if (performance.now() < turnEnds) continue;
    await letOthersRun();
    turnEnds = performance.now() + TURN_MS;
  }
  return { hits, scanned, total, next };
}
