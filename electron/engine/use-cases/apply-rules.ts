import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { patternKey, type RuleChange } from '../../../shared/rules/rule.ts';
import type { EngineContext } from '../context.ts';
import { eventStamp } from '../event-log.ts';
import type { JobHandle } from '../jobs.ts';
import { checkPattern } from '../rules/check-pattern.ts';
import { RULE_CHANGE } from '../rules/rule-event.ts';
import { projectDuePages, scanForRule, startRuleWork } from '../rules/rule-work.ts';
import type { Store } from '../store/store.ts';
import { commandIdTaken } from './review-change.ts';

const LABEL = 'action.rule.change';

/** Patterns of rules that no undo or redo can bring back. */
function forgetPatterns(store: Store): void {
  const wanted = new Set(
    store.rules.versions().flatMap(({ state, rule }) => (rule && state !== 'dropped' ? [patternKey(rule)] : [])),
  );
  for (const key of store.ruleHits.keys()) if (!wanted.has(key)) store.ruleHits.remove(key);
}

/** The keys of all patterns that these rules have or had. */
function patternsOf(store: Store, ruleIds: ReadonlySet<string>): Set<string> {
  return new Set(
    store.rules.versions().flatMap(({ ruleId, rule }) => (rule && ruleIds.has(ruleId) ? [patternKey(rule)] : [])),
  );
}

/** Marks the pages whose lists the rules of a command concern; call it inside the transaction that changes what counts. */
export function markRulePages(store: Store, commandId: string): void {
  const positions = new Set(store.events.positionsOf(commandId));
  const versions = store.rules.versions().filter(({ position }) => positions.has(position));
  for (const key of patternsOf(store, new Set(versions.map(({ ruleId }) => ruleId)))) store.projectionDue.addFound(key);
}

/** Tells every window where a command that was undone or redone changed rules, and brings lists up to date. */
export function tellRules(context: EngineContext, commandId: string): void {
  const { store, emit } = context;
  if (store.events.ofCommand(commandId)?.type !== RULE_CHANGE) return;
  emit({ type: 'rules', position: store.events.position() });
  startRuleWork(context);
}

/** The changes with versions and places in the order: a new rule goes last. */
function changesOf(store: Store, { items, onFinished }: Input<'rules.apply'>): RuleChange[] {
  const standing = new Map(store.rules.standing().map((change) => [change.ruleId, change]));
  let last = Math.max(-1, ...[...standing.values()].map(({ order }) => order));
  return items.map(({ ruleId, rule, order }) => {
    const id = ruleId ?? randomUUID();
    return {
      ruleId: id,
      version: store.rules.lastVersion(id) + 1,
      order: order ?? standing.get(id)?.order ?? ++last,
      rule,
      onFinished,
    };
  });
}

/** The log line and what follows from it at once; all or nothing. */
function commit(context: EngineContext, input: Input<'rules.apply'>): void {
  const { store } = context;
  const { commandId } = input;
  const changes = changesOf(store, input);
  store.write(() => {
    const { append, at, author } = eventStamp(context, () => '');
    const position = store.events.position() + 1;
    append({ commandId, label: LABEL, type: RULE_CHANGE, documentId: null, body: { changes } });
    store.commands.add({ commandId, position, label: LABEL, at, author, documents: 0 });
    for (const change of changes) store.rules.add({ change, position, commandId, at, author });
    markRulePages(store, commandId);
    forgetPatterns(store);
  });
  context.emit({ type: 'rules', position: store.events.position(), commandId });
}

async function run(context: EngineContext, input: Input<'rules.apply'>, job: JobHandle) {
  const { store } = context;
  const drafts = input.items.flatMap(({ rule }) => rule ?? []);
  const total = store.documents.lastNumber();
  for (const rule of drafts) {
    await scanForRule(context, rule, { signal: job.signal, progress: (to) => job.progress(to, total) }, false);
    if (job.signal.aborted) throw new JiaoyueError('job_cancelled', 'the rules were not applied');
  }
  commit(context, input);
  const due = store.projectionDue.count();
  await projectDuePages(context, { signal: job.signal, progress: (done) => job.progress(done, Math.max(done, due)) });
  const counts = drafts.map((rule) => store.ruleHits.counts(patternKey(rule)));
  return {
    ruleSummary: {
      rules: input.items.length,
      hits: counts.reduce((sum, { hits }) => sum + hits, 0),
      pages: counts.reduce((sum, { pages }) => sum + pages, 0),
    },
  };
}

/**
 * Makes, changes or removes rules as one command, which undo takes back: looks for them in all pages, then they count at
 * once. Stopped before that, nothing is changed; stopped after it, lists are brought up to date when the project is opened
 * next. The same command id again changes nothing.
 *
 * @throws JiaoyueError `rule_invalid`, `read_only`, `invalid_input`, `job_running`
 */
export function applyRules(context: EngineContext, input: Input<'rules.apply'>): Output<'rules.apply'> {
  const { store, jobs } = context;
  if (store.file.readOnly) throw new JiaoyueError('read_only', 'the project is open read-only');
  const before = store.events.ofCommand(input.commandId);
  if (before && before.type !== RULE_CHANGE) throw commandIdTaken(input.commandId);
  for (const { rule } of input.items) if (rule) checkPattern(rule.pattern);
  if (jobs.running('rules')) throw new JiaoyueError('job_running', 'rules are being applied');
  return jobs.start('rules', async (job) => (before ? {} : run(context, input, job)));
}
