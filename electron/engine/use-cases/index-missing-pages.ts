import type { EngineContext } from '../context.ts';
import type { JobHandle } from '../jobs.ts';
import { letOthersRun } from '../let-others-run.ts';
import { indexWaiting } from '../search/index-page.ts';

/** Pages in one transaction: writing one takes some milliseconds, and an interruption loses as little as that. */
const BATCH = 10;
/** So few pages are searched without an index in no time; they wait for others. */
const FEW = 64;

async function run({ store }: EngineContext, job: JobHandle): Promise<void> {
  const total = store.search.countDue();
  for (let done = 0; !job.signal.aborted; ) {
    job.progress(done, total);
    const indexed = store.write(() => indexWaiting(store, BATCH));
    if (indexed === 0) return;
    done += indexed;
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
  if (store.file.readOnly || store.search.due(0, FEW).length < FEW) return;
  if (jobs.list().some(({ kind, state }) => kind === 'index' && state !== 'done')) return;
  jobs.start('index', async (job) => {
    await run(context, job);
    return {};
  });
}
