import type { Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import type { JobHandle } from '../jobs.ts';
import { letOthersRun } from '../let-others-run.ts';
import { projectDocument } from '../store/projections.ts';
import { analyseAgain } from './analyse-again.ts';

/** Analyses one page anew; false where somebody has begun to work on it or it cannot be read again as it was. */
async function refreshPage(context: EngineContext, id: string): Promise<boolean> {
  const { store, emit } = context;
  const analysis = await analyseAgain(context, id);
  if (!analysis) return false;
  const isDone = store.write(() => {
    if (store.events.isReviewed(id)) return false;
    store.analyses.put(id, analysis);
    projectDocument(store, id);
    return true;
  });
  if (isDone) emit({ type: 'documents', documentIds: [id], position: store.events.position() });
  return isDone;
}

/**
 * Makes the proposals of every page anew that nobody has touched and that was analysed with another codebook, model or
 * version. Pages that a reviewer has touched keep the result they were reviewed with. What a stop leaves over is done the
 * next time.
 *
 * @returns how many pages were made anew
 */
export async function refreshProposals(context: EngineContext, job: JobHandle, doneBefore = 0): Promise<number> {
  const { store, pipeline } = context;
  const stamp = await pipeline.stamp();
  const total = store.analyses.countStale(stamp);
  let seen = 0;
  let refreshed = 0;
  for (let id = store.analyses.nextStale(stamp, ''); id !== undefined; id = store.analyses.nextStale(stamp, id)) {
    if (job.signal.aborted) break;
    job.progress(doneBefore + seen++, doneBefore + total);
    if (await refreshPage(context, id)) refreshed++;
    else await letOthersRun();
  }
  job.progress(doneBefore + seen, doneBefore + total);
  return refreshed;
}

/** The same as a job; asked for again meanwhile, it gives the job under way. @throws JiaoyueError `read_only` */
export function startRefresh(context: EngineContext): Output<'learning.refresh'> {
  if (context.store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
  const running = context.jobs.running('refresh');
  if (running) return running;
  return context.jobs.start('refresh', async (job) => ({
    learnSummary: { version: null, adopted: [], refreshed: await refreshProposals(context, job) },
  }));
}
