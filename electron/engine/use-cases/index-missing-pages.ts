import type { EngineContext } from '../context.ts';
import type { JobHandle } from '../jobs.ts';
import { letOthersRun } from '../let-others-run.ts';
import { indexPage } from '../search/index-page.ts';
import { readReview } from '../store/projections.ts';

/** Pages in one transaction: writing one takes some milliseconds, and an interruption loses as little as that. */
const BATCH = 10;

async function run({ store }: EngineContext, job: JobHandle): Promise<void> {
  const total = store.search.countDue();
  for (let done = 0; !job.signal.aborted; ) {
    const numbers = store.search.due(0, BATCH);
    job.progress(done, total);
    if (numbers.length === 0) return;
    store.write(() => {
      for (const number of numbers) {
        const id = store.documents.idOf(number) ?? '';
        indexPage(store, id, readReview(store, id).edits);
      }
    });
    done += numbers.length;
    await letOthersRun();
  }
}

/**
 * Puts the pages of a file that an earlier version made into the index of the search, in the background. A file that is
 * open read-only keeps them as they are; they are searched without an index. Where it has failed once it is not tried
 * again before the project is opened anew.
 */
export function indexMissingPages(context: EngineContext): void {
  const { store, jobs } = context;
  if (store.file.readOnly || store.search.due(0, 1).length === 0) return;
  if (jobs.list().some(({ kind, state }) => kind === 'index' && state !== 'done')) return;
  jobs.start('index', async (job) => {
    await run(context, job);
    return {};
  });
}
