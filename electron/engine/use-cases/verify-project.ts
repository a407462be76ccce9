import type { VerifyReport } from '../../../shared/contract/schemas/project.ts';
import type { HistoryEntry } from '../../../shared/contract/schemas/review.ts';
import { areGapsOf } from '../../../shared/review/parts.ts';
import { CODEBOOK_CHANGE, codebookOfEvent } from '../codebook/codebook-event.ts';
import type { EngineContext } from '../context.ts';
import { isOfCommand } from '../is-of-command.ts';
import { MODEL_USE } from '../learning/model-event.ts';
import { letOthersRun } from '../let-others-run.ts';
import { repetitionVerifier } from '../repetition/verify-repetition.ts';
import { rulesVerifier } from '../rules/verify-rules.ts';
import { searchVerifier } from '../search/verify-search.ts';
import { projectionOf } from '../store/projections.ts';
import type { Store } from '../store/store.ts';

/** Pages looked at before the engine lets other work run. */
const BATCH = 20;

/** Every stored position against the raw text, and every projection against the log. */
function verifyDocument(
  store: Store,
  search: ReturnType<typeof searchVerifier>,
  documentId: string,
  report: VerifyReport,
): void {
  const raw = store.documents.text(documentId) ?? '';
  const problem = (code: string, message: string): void => {
    report.problems.push({ code, message: `${documentId}: ${message}` });
  };
  for (const decision of store.events.activeDecisions(documentId)) {
    const tag = decision.type === 'measure.set' || decision.type === 'measure.reject' ? decision.tag : null;
    const quoted = tag ?? (decision.type === 'field.set' ? decision.evidence : null);
    if (!quoted) continue;
    report.quotes++;
    if (raw.slice(quoted.start, quoted.end) !== quoted.rawQuote)
      problem('quote_mismatch', `other text than the quote stands at ${quoted.start}–${quoted.end}`);
  }
  const projection = projectionOf(store, documentId);
  for (const measure of projection.review.measures)
    if (measure.end > raw.length || !areGapsOf(measure))
      problem('range_invalid', `${measure.start}–${measure.end} is beyond the text, or its pieces are`);
  const isDue = store.projectionDue.has(projection.state.number);
  if (!isDue && !sameProjection(store, documentId, projection))
    problem('projection_stale', 'what the library shows is not what the log says');
  const unfound = search.page(documentId, raw, projection.review.edits);
  if (unfound) problem('projection_stale', unfound);
}

const MADE_LATER: ReadonlySet<string> = new Set(['gain', 'region', 'regionCode', 'doneAt', 'doneBy']);

/** Compares what is stored with what the log says; SQLite keeps a lone surrogate as U+FFFD. */
function sameProjection(
  store: Store,
  documentId: string,
  { state, measures }: ReturnType<typeof projectionOf>,
): boolean {
  const stored = store.states.stored(documentId);
  const columns = Object.keys(state) as (keyof typeof state)[];
  const same = columns.every((column) => {
    // Rows of an earlier version have no gain yet, nor what came with it; none is wrong.
    if (MADE_LATER.has(column) && stored?.gain === null) return true;
    const value = state[column];
    return stored?.[column] === (typeof value === 'string' ? value.toWellFormed() : value);
  });
  const rows = (all: readonly { codebookVersion: number | null; body: string }[]): string =>
    all
      .map(({ codebookVersion, body }) => `${codebookVersion} ${body}`)
      .sort()
      .join();
  return same && rows(measures) === rows(store.measures.stored(documentId));
}

/** What the log says of each command: whether it counts, was undone, or can no longer be redone. */
function commandStates(store: Store): Map<string, HistoryEntry['state']> {
  const states = new Map<string, HistoryEntry['state']>();
  const undone = new Set<string>();
  for (const { type, commandId, body } of store.events.all()) {
    if (!isOfCommand(type)) continue;
    if (type === 'undo' || type === 'redo') {
      const target = (JSON.parse(body) as { commandId: string }).commandId;
      states.set(target, type === 'undo' ? 'undone' : 'active');
      if (type === 'undo') undone.add(target);
      else undone.delete(target);
    } else if (!states.has(commandId)) {
      for (const dropped of undone) states.set(dropped, 'dropped');
      undone.clear();
      states.set(commandId, 'active');
    }
  }
  return states;
}

function verifyCommands(store: Store, report: VerifyReport): void {
  const stored = store.commands.states();
  const expected = commandStates(store);
  for (const id of new Set([...stored.keys(), ...expected.keys()]))
    if (stored.get(id) !== expected.get(id))
      report.problems.push({
        code: 'projection_stale',
        message: `command ${id}: whether it counts is not what the log says`,
      });
}

/** Every version of the codebook that a command made against what its operations make of the version before. */
function verifyCodebooks(store: Store, report: VerifyReport): void {
  const made = new Set(store.codebooks.versions().flatMap(({ version, at }) => (at === null ? [] : [version])));
  for (const event of store.events.all()) {
    if (event.type !== CODEBOOK_CHANGE) continue;
    try {
      const { book } = codebookOfEvent(store, event);
      made.delete(book.version);
      if (store.codebooks.body(book.version) !== JSON.stringify(book))
        report.problems.push({
          code: 'projection_stale',
          message: `codebook version ${book.version} is not what the log says`,
        });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      report.problems.push({
        code: 'project_damaged',
        message: `event ${event.position}: the change of the codebook cannot be carried out: ${cause}`,
      });
    }
  }
  for (const version of made)
    report.problems.push({ code: 'projection_stale', message: `codebook version ${version} is not in the log` });
}

/** The model in use against the last log line that chose one. */
function verifyModel(store: Store, report: VerifyReport): void {
  let version = 0;
  for (const event of store.events.all())
    if (event.type === MODEL_USE) version = (JSON.parse(event.body) as { version: number }).version;
  if (store.models.inUse() !== version)
    report.problems.push({ code: 'projection_stale', message: `model ${version} should be in use` });
}

/** Checks the file, every quote and every projection; changes nothing. */
export async function verifyProject({ store }: EngineContext): Promise<VerifyReport> {
  const report: VerifyReport = { ok: false, documents: 0, events: store.events.position(), quotes: 0, problems: [] };
  const integrity = store.file.db.pragma('quick_check', { simple: true });
  if (integrity !== 'ok') report.problems.push({ code: 'project_damaged', message: String(integrity) });
  verifyCommands(store, report);
  verifyCodebooks(store, report);
  verifyModel(store, report);
  const repetition = repetitionVerifier(store);
  const search = searchVerifier(store);
  const rules = rulesVerifier(store);
  const stale = (message: string): void => {
    report.problems.push({ code: 'projection_stale', message });
  };
  for (const id of store.documents.ids()) {
    verifyDocument(store, search, id, report);
    for (const problem of [repetition.page(id), rules.page(id)]) if (problem) stale(`${id}: ${problem}`);
    if (++report.documents % BATCH === 0) await letOthersRun();
  }
  for (const problem of [...repetition.rest(), ...search.rest(), ...rules.rest()]) stale(problem);
  return { ...report, ok: report.problems.length === 0 };
}
