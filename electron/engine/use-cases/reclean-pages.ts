import { randomUUID } from 'node:crypto';
import { pMapIterable } from 'p-map';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { RecleanItem, RecleanSummary } from '../../../shared/contract/schemas/reclean.ts';
import { initialReview } from '../../../shared/review/fold.ts';
import { type CleanedState, recleanConflicts } from '../../../shared/review/reclean-conflicts.ts';
import { reviewDifference } from '../../../shared/review/review-difference.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import type { PageAnalysis } from '../../../shared/text/model.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import { PAGE_RECLEAN } from '../is-of-command.ts';
import type { JobHandle } from '../jobs.ts';
import { letOthersRun } from '../let-others-run.ts';
import { projectDocument } from '../store/projections.ts';
import { readReview } from '../store/shown-review.ts';
import type { Store } from '../store/store.ts';
import { analyseAgain } from './analyse-again.ts';

/** Pages analysed ahead of the one that is stored next. */
const AHEAD = 4;

const NOTHING_DONE: RecleanSummary = {
  changed: 0,
  unchanged: 0,
  leftAlone: 0,
  failed: 0,
  withConflicts: 0,
  takenBack: 0,
};

const suggested = ({ measures }: DocumentReview): Set<string> =>
  new Set(measures.filter(({ status }) => status === 'suggested').map(({ id }) => id));

/** What is different between the states of a page before and after. */
function changesOf(before: DocumentReview, after: DocumentReview): RecleanItem['changes'] {
  const { characters, fields, verdict } = reviewDifference(before, after);
  const [then, now] = [suggested(before), suggested(after)];
  return {
    characters,
    fields: fields.map(({ name }) => name),
    verdict: verdict && verdict.from !== verdict.to ? verdict : null,
    measuresGone: [...then].filter((id) => !now.has(id)).length,
    measuresNew: [...now].filter((id) => !then.has(id)).length,
  };
}

const isNothing = ({ characters, fields, verdict, measuresGone, measuresNew }: RecleanItem['changes']): boolean =>
  characters === 0 && fields.length === 0 && verdict === null && measuresGone + measuresNew === 0;

function stateOf(store: Store, id: string, analysis: PageAnalysis): CleanedState {
  return { review: readReview(store, id), machine: initialReview(analysis) };
}

/** Puts a new analysis in the place of the old one, and notes what that changes; call it inside a transaction. */
function replace(context: EngineContext, jobId: string, id: string, analysis: PageAnalysis, isReviewed: boolean) {
  const { store } = context;
  const old = store.analyses.get(id);
  const number = store.documents.numberOf(id);
  if (!old || number === undefined) return null;
  const before = stateOf(store, id, old);
  store.analyses.put(id, analysis);
  const after = stateOf(store, id, analysis);
  const changes = changesOf(before.review, after.review);
  const conflicts = recleanConflicts(store.documents.text(id) ?? '', before, after);
  projectDocument(store, id);
  if (isNothing(changes) && conflicts.length === 0) return { changed: false, conflicts: 0 };
  store.recleanItems.add(jobId, number, { changes, conflicts }, old, store.analyses.digest(id) ?? '');
  if (isReviewed) {
    const { append } = eventStamp(context, () => analysis.pipeline.version);
    const body = { from: old.pipeline, to: analysis.pipeline };
    append({ commandId: randomUUID(), label: 'action.reclean', type: PAGE_RECLEAN, documentId: id, body });
  }
  return { changed: true, conflicts: conflicts.length };
}

async function run(context: EngineContext, { filter, withReviewed }: Input<'reclean.start'>, job: JobHandle) {
  const { store } = context;
  const ids = store.states.ids(filter);
  const summary: RecleanSummary = { ...NOTHING_DONE };
  // Only one job can be taken back: what was before earlier ones is another pipeline's.
  store.write(() => store.recleanItems.forgetBefore());
  const analyse = async (id: string) =>
    job.signal.aborted || (!withReviewed && store.events.isReviewed(id))
      ? { id, analysis: null, wanted: false }
      : { id, analysis: await analyseAgain(context, id), wanted: true };
  let done = 0;
  for await (const { id, analysis, wanted } of pMapIterable(ids, analyse, { concurrency: AHEAD })) {
    if (job.signal.aborted) break;
    job.progress(++done, ids.length);
    const isReviewed = store.events.isReviewed(id);
    // Somebody may have begun to work on it meanwhile.
    if (!wanted || (isReviewed && !withReviewed)) summary.leftAlone++;
    else if (!analysis) summary.failed++;
    else {
      const made = store.write(() => replace(context, job.id, id, analysis, isReviewed));
      if (made?.changed) summary.changed++;
      else summary.unchanged++;
      if (made && made.conflicts > 0) summary.withConflicts++;
    }
    await letOthersRun();
  }
  context.emit({ type: 'documents', documentIds: null, position: store.events.position() });
  return { recleanSummary: summary };
}

/**
 * Cleans the pages of a filter again with the codebook, the model and the pipeline in use, in a job. Decisions stay where
 * they are in the raw text; what the new result contradicts of them is listed (see `reclean.items`).
 *
 * @throws JiaoyueError `read_only`, `job_running`
 */
export function recleanPages(context: EngineContext, input: Input<'reclean.start'>): Output<'reclean.start'> {
  if (context.store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
  if (context.jobs.running('reclean')) throw new JiaoyueError('job_running', 'pages are being cleaned');
  return context.jobs.start('reclean', (job) => run(context, input, job));
}

async function takeBack(context: EngineContext, jobId: string, job: JobHandle) {
  const { store } = context;
  const summary: RecleanSummary = { ...NOTHING_DONE };
  let page = store.recleanItems.nextToTakeBack(jobId, 0);
  while (page && !job.signal.aborted) {
    const { document, before, afterDigest } = page;
    const id = store.documents.idOf(document) ?? '';
    store.write(() => {
      // An analysis that took its place since is not this job's to take back.
      if (store.analyses.digest(id) === afterDigest) {
        store.analyses.put(id, before);
        projectDocument(store, id);
        summary.takenBack++;
      } else summary.leftAlone++;
      store.recleanItems.setTakenBack(jobId, document);
    });
    job.progress(summary.takenBack + summary.leftAlone, null);
    await letOthersRun();
    page = store.recleanItems.nextToTakeBack(jobId, document);
  }
  context.emit({ type: 'documents', documentIds: null, position: store.events.position() });
  return { recleanSummary: summary };
}

/**
 * Gives the pages of the last such job the analyses back that they had before it, in a job.
 *
 * @throws JiaoyueError `not_found` where nothing of it can be taken back, `read_only`, `job_running`
 */
export function takeBackReclean(
  context: EngineContext,
  { jobId }: Input<'reclean.takeBack'>,
): Output<'reclean.takeBack'> {
  const { store, jobs } = context;
  if (store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
  if (jobs.running('reclean')) throw new JiaoyueError('job_running', 'pages are being cleaned');
  if (!store.recleanItems.nextToTakeBack(jobId, 0))
    throw new JiaoyueError('not_found', `nothing of job ${jobId} can be taken back`, { jobId });
  return jobs.start('reclean', (job) => takeBack(context, jobId, job));
}
