import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';
import { addPrint } from '../repetition/add-print.ts';
import { pagePrint, printAmong } from '../repetition/page-print.ts';
import { knownSite } from './stored-input.ts';

/** Pages in one transaction: an interruption loses as little as that. */
const BATCH = 20;

/**
 * Reads what pages are compared by into memory, and makes the prints of pages that were imported before there were any,
 * in the order of their numbers, from the text and the analysis that are stored. Must have ended before another page is
 * stored, since later pages are compared with earlier ones.
 *
 * @throws JiaoyueError `project_damaged`, `disk_full`
 * @returns false where the signal stopped it
 */
export async function makeMissingPrints({ store }: EngineContext, signal: AbortSignal | null): Promise<boolean> {
  for (const filling of [store.bands.fill(), store.lineHolders.fill()])
    for (const _ of filling) {
      if (signal?.aborted) return false;
      await letOthersRun();
    }
  const next = (): number | undefined => store.documents.numberAfter(store.prints.last());
  while (next() !== undefined) {
    if (signal?.aborted) return false;
    store.write(() => {
      for (let count = 0, number = next(); count < BATCH && number !== undefined; count++, number = next()) {
        const id = store.documents.idOf(number) ?? '';
        const record = store.documents.byId(id);
        const text = store.documents.text(id);
        const analysis = store.analyses.get(id);
        if (!record || text === undefined || !analysis)
          throw new JiaoyueError('project_damaged', `document ${number} is incomplete`, { number });
        const print = pagePrint(knownSite(record), text, analysis);
        addPrint(
          store,
          number,
          printAmong(store, print, () => ({ text, analysis })),
        );
      }
    });
    await letOthersRun();
  }
  return true;
}
