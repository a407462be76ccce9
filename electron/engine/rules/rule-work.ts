import type { Rule, RuleDraft } from '../../../shared/rules/rule.ts';
import { patternKey } from '../../../shared/rules/rule.ts';
import { rulesInForce } from '../../../shared/rules/rules-in-force.ts';
import type { EngineContext } from '../context.ts';
import { letOthersRun } from '../let-others-run.ts';
import { projectDocument } from '../store/projections.ts';
import type { Store } from '../store/store.ts';
import { type ScanStep, scanPages } from './scan-pages.ts';

/** What is found is stored this often, ms. */
const STORE_EVERY = 100;
/** How long work goes on before other work may run in between, ms. */
const TURN_MS = 15;
/** Pages whose lists are brought up to date in one transaction. */
const TOGETHER = 16;

export interface WorkWatch {
  signal: AbortSignal;
  /** Told how many documents are done in this step of the work. */
  progress(done: number): void;
}

/** Notes what a part of a scan found. Pages of a rule in force are marked, as their lists do not know of it yet. */
function storeSteps(store: Store, key: string, steps: readonly ScanStep[], isInForce: boolean): void {
  const last = steps.at(-1);
  if (!last) return;
  const found = steps.flatMap((step) => step.found);
  store.write(() => {
    const slow = steps.flatMap((step) => step.slow);
    store.ruleHits.add(key, found, slow, last.to);
    if (isInForce) for (const { document } of found) store.projectionDue.add(document);
  });
}

/**
 * Looks for a rule's pattern in the documents in which it has not been looked for, and notes what it finds; lets other work
 * run. What is noted stays when it is stopped.
 *
 * @param isInForce whether the pages found show the rule's work from now on
 */
export async function scanForRule(
  { store }: EngineContext,
  rule: RuleDraft,
  { signal, progress }: WorkWatch,
  isInForce: boolean,
): Promise<void> {
  const key = patternKey(rule);
  let steps: ScanStep[] = [];
  let [storedAt, turnAt] = [performance.now(), performance.now()];
  for (const step of scanPages(store, rule, store.ruleHits.scannedTo(key))) {
    // Texts are not held until they are stored.
    steps.push({ ...step, found: step.found.map((page) => ({ ...page, raw: '' })) });
    const now = performance.now();
    if (now - storedAt >= STORE_EVERY) {
      storeSteps(store, key, steps, isInForce);
      steps = [];
      storedAt = now;
      progress(step.to);
    }
    if (now - turnAt < TURN_MS) continue;
    await letOthersRun();
    if (signal.aborted) break;
    turnAt = performance.now();
  }
  storeSteps(store, key, steps, isInForce);
}

/** Brings the lists of pages up to date that a change of rules concerns. What a stop leaves over stays marked. */
export async function projectDuePages(context: EngineContext, { signal, progress }: WorkWatch): Promise<void> {
  const { store, emit } = context;
  let done = 0;
  for (let numbers = store.projectionDue.first(TOGETHER); numbers.length > 0 && !signal.aborted; ) {
    store.write(() => {
      for (const number of numbers) {
        const id = store.documents.idOf(number);
        if (id) projectDocument(store, id);
        store.projectionDue.remove(number);
      }
    });
    done += numbers.length;
    progress(done);
    await letOthersRun();
    numbers = store.projectionDue.first(TOGETHER);
  }
  if (done > 0) emit({ type: 'documents', documentIds: null, position: store.events.position() });
}

/** Rules in force that have not been looked for in the last documents. */
function rulesBehind(store: Store): Rule[] {
  const last = store.documents.lastNumber();
  return rulesInForce(store.rules.standing(), null).filter((rule) => store.ruleHits.scannedTo(patternKey(rule)) < last);
}

/** Whether documents wait for rules, or their lists for what rules found. */
export const hasRuleWork = (store: Store): boolean =>
  store.projectionDue.first(1).length > 0 || rulesBehind(store).length > 0;

/** Looks for the rules in force in documents that are new, and brings their lists up to date. */
export async function catchUpRules(context: EngineContext, watch: WorkWatch): Promise<void> {
  for (const rule of rulesBehind(context.store)) {
    if (watch.signal.aborted) return;
    await scanForRule(context, rule, watch, true);
  }
  await projectDuePages(context, watch);
}

/**
 * Does in the background what rules leave to be done after an import, an undo or a crash; nothing where there is nothing
 * to do or somebody is at it.
 */
export function startRuleWork(context: EngineContext): void {
  const { store, jobs } = context;
  if (store.file.readOnly || jobs.running('rules') || !hasRuleWork(store)) return;
  jobs.start('rules', async (job) => {
    const watch = {
      signal: job.signal,
      progress: (done: number) => job.progress(done, Math.max(done, store.projectionDue.count() + done)),
    };
    while (hasRuleWork(store) && !job.signal.aborted) await catchUpRules(context, watch);
    return {};
  });
}
