import { randomUUID } from 'node:crypto';
import { codesOf } from '../../../shared/codebook/find-code.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { LearnSummary } from '../../../shared/contract/schemas/learning.ts';
import { seedsFolder } from '../app-paths.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import type { JobHandle } from '../jobs.ts';
import type { LearningInput, LearningOutcome } from '../learning/messages.ts';
import { MODEL_LEARN, MODEL_USE } from '../learning/model-event.ts';
import { runLearning } from '../learning/run-learning.ts';
import { loadSeeds } from '../pipeline/load-seeds.ts';
import { packJson } from '../store/compressed-json.ts';
import { readReview } from '../store/shown-review.ts';
import { refreshProposals } from './refresh-proposals.ts';
import { storedInput, storedSite } from './stored-input.ts';

/** Pages learned from, those worked on last; more would cost memory and hardly teach anything. */
const MOST_PAGES = 2_000;

/** What can be learned from a page, made when it is not known yet. */
async function casesOf({ store, pipeline }: EngineContext, id: string, madeBy: string): Promise<Uint8Array | null> {
  const known = store.pageCases.get(id, madeBy);
  if (known) return known;
  const text = store.documents.text(id);
  if (text === undefined) return null;
  const options = { repetition: store.analyses.get(id)?.repetition ?? [], site: storedSite(store, id) };
  const cases = await pipeline.study(storedInput(store, id, text), options).catch((error: unknown) => {
    // A page that the pipeline cannot read teaches nothing; the others do.
    if (error instanceof JiaoyueError && error.code === 'pipeline_failed') return null;
    throw error;
  });
  if (!cases) return null;
  store.write(() => store.pageCases.put(id, madeBy, cases));
  return packJson(cases);
}

/** Gathers what reviewers did up to a position of the log, and up to that of the model in use. */
async function gather(context: EngineContext, job: JobHandle, position: number, positionInUse: number) {
  const { store } = context;
  const madeBy = await context.pipeline.studyKey();
  const worked = store.events
    .workedOn()
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST_PAGES)
    .sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
  const pages: LearningInput[] = [];
  const documentIds: string[] = [];
  for (const [index, { documentId }] of worked.entries()) {
    if (job.signal.aborted) throw new JiaoyueError('job_cancelled', 'learning was cancelled');
    job.progress(index, worked.length + 1);
    const cases = await casesOf(context, documentId, madeBy);
    if (!cases) continue;
    // Reviewers go on working meanwhile; what they do from now on is for the next time.
    const lines = store.events.standing(documentId, position);
    if (lines.length === 0) continue;
    const earlier = positionInUse > 0 ? store.events.standing(documentId, positionInUse) : [];
    pages.push({
      cases,
      review: readReview(store, documentId, lines),
      before: earlier.length > 0 ? readReview(store, documentId, earlier) : null,
    });
    documentIds.push(documentId);
  }
  return { pages, documentIds };
}

/** Stores the attempt and, where it was better, takes it into use; all or nothing. */
function keep(context: EngineContext, outcome: LearningOutcome, position: number, documentIds: string[]): number {
  const { store } = context;
  const { model, adopted, caution, evaluation, lessons } = outcome;
  const version = store.models.last() + 1;
  store.write(() => {
    const { append, at, author } = eventStamp(context, () => '');
    const summary = { pages: documentIds.length, documentIds, lessons, adopted, caution, evaluation };
    store.models.add({ version, at, author, position, summary }, model);
    const line = { commandId: randomUUID(), documentId: null };
    append({ ...line, label: 'action.model.learn', type: MODEL_LEARN, body: { version, position, adopted } });
    if (!model) return;
    append({ ...line, label: 'action.model.use', type: MODEL_USE, body: { version } });
    store.models.setInUse(version);
  });
  return version;
}

async function run(context: EngineContext, job: JobHandle): Promise<LearnSummary> {
  const { store } = context;
  const position = store.events.position();
  const record = store.models.all().find(({ version }) => version === store.models.inUse());
  const weights = record && store.models.weights(record.version);
  const inUse = weights ? { model: weights, caution: record.summary.caution } : null;
  const { pages, documentIds } = await gather(context, job, position, record?.position ?? 0);
  const codes = codesOf(store.codebooks.current()).flatMap(({ id, retired }) => (retired ? [] : [id]));
  const shipped = loadSeeds(seedsFolder()).measures;
  const outcome = await runLearning({ pages, codes, inUse, shipped }, job.signal);
  const version = keep(context, outcome, position, documentIds);
  const refreshed = outcome.model ? await refreshProposals(context, job, documentIds.length + 1) : 0;
  return { version, adopted: outcome.adopted, refreshed };
}

/**
 * Learns from all that reviewers did so far in a job. What is better on pages held out is taken into use and untouched
 * pages are proposed anew; what is not is kept on record only. Asked for again meanwhile, it gives the job under way.
 *
 * @throws JiaoyueError `read_only`
 */
export function learnFromReviews(context: EngineContext): Output<'learning.start'> {
  if (context.store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
  const running = context.jobs.running('learn');
  if (running) return running;
  return context.jobs.start('learn', async (job) => ({ learnSummary: await run(context, job) }));
}
