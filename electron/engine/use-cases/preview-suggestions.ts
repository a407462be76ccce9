import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { SuggestionsPreview } from '../../../shared/contract/schemas/suggestions.ts';
import type { ReviewedMeasure } from '../../../shared/review/review-state.ts';
import { cleanQuote } from '../../../shared/text/offset-map.ts';
import { textAround } from '../../../shared/text/text-around.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';
import { readReview } from '../store/shown-review.ts';
import type { Store } from '../store/store.ts';
import { type SurePage, sureProposals } from './sure-proposals.ts';

/** Documents looked at before the engine lets other work run. */
const BATCH = 50;
const SAMPLE = 50;
/** Of one document, so that a long page does not fill the sample. */
const SAMPLE_OF_ONE = 3;

interface Sampled {
  page: SurePage;
  measure: ReviewedMeasure;
}

const sureness = ({ confidence }: ReviewedMeasure): number => confidence ?? 0;

/** Keeps the proposals that are least sure, at most `SAMPLE` of all pages given. */
class Sample {
  #kept: Sampled[] = [];

  add(page: SurePage): void {
    const least = page.measures.toSorted((a, b) => sureness(a) - sureness(b)).slice(0, SAMPLE_OF_ONE);
    for (const measure of least) this.#kept.push({ page, measure });
    if (this.#kept.length > 10 * SAMPLE) this.#kept = this.least();
  }

  least(): Sampled[] {
    return this.#kept.toSorted((a, b) => sureness(a.measure) - sureness(b.measure)).slice(0, SAMPLE);
  }
}

/** Text of a proposal and around it with the repairs in force. */
function sampleRow(store: Store, { page, measure }: Sampled): SuggestionsPreview['sample'][number] {
  const { documentId, title } = page;
  const raw = store.documents.text(documentId) ?? '';
  const edits = readReview(store, documentId).edits.filter(({ status }) => status === 'applied');
  const { start, end, code } = measure;
  const around = textAround(raw, measure);
  const clean = (from: number, to: number): string => cleanQuote(raw, edits, null, { start: from, end: to });
  return {
    documentId,
    title,
    start,
    end,
    code,
    confidence: sureness(measure),
    quote: clean(start, end),
    before: clean(start - around.before.length, start),
    after: clean(end, end + around.after.length),
  };
}

/**
 * Counts the proposals that `acceptSuggestions` would accept and shows the least sure of them; changes nothing and lets
 * other work run. The position is taken first: where something is decided meanwhile, accepting is refused.
 */
export async function previewSuggestions(
  { store }: EngineContext,
  { filter, threshold }: Input<'suggestions.preview'>,
): Promise<Output<'suggestions.preview'>> {
  const position = store.events.position();
  const byCode = new Map<string, number>();
  const sample = new Sample();
  let [documents, measures, leftOut, looked] = [0, 0, 0, 0];
  for (const page of sureProposals(store, filter, threshold)) {
    leftOut += page.leftOut;
    measures += page.measures.length;
    if (page.measures.length > 0) documents++;
    for (const { code } of page.measures) byCode.set(code, (byCode.get(code) ?? 0) + 1);
    sample.add(page);
    if (++looked % BATCH === 0) await letOthersRun();
  }
  return {
    documents,
    measures,
    byCode: [...byCode].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count),
    sample: sample.least().map((sampled) => sampleRow(store, sampled)),
    leftOut,
    position,
  };
}
