import type { VerifyReport } from '../../../shared/contract/schemas/project.ts';
import type { EngineContext } from '../context.ts';
import { projectDocument, readReview } from '../store/projections.ts';
import type { Store } from '../store/store.ts';

/** Pages looked at before the engine lets other work run. */
const BATCH = 20;

class RolledBack extends Error {}

/** Every stored position against the raw text, and every projection against the log. */
function verifyDocument(store: Store, documentId: string, report: VerifyReport): void {
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
  for (const measure of readReview(store, documentId).measures)
    if (measure.end > raw.length) problem('range_invalid', `${measure.start}–${measure.end} is beyond the text`);
  const before = JSON.stringify(store.states.get(documentId));
  let after = before;
  try {
    store.write(() => {
      projectDocument(store, documentId);
      after = JSON.stringify(store.states.get(documentId));
      // Only a comparison: nothing of it is kept.
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  if (before !== after) problem('projection_stale', 'what the library shows is not what the log says');
}

/** Checks the file, every quote and every projection; changes nothing. */
export async function verifyProject({ store }: EngineContext): Promise<VerifyReport> {
  const report: VerifyReport = { ok: false, documents: 0, events: store.events.position(), quotes: 0, problems: [] };
  const integrity = store.file.db.pragma('quick_check', { simple: true });
  if (integrity !== 'ok') report.problems.push({ code: 'project_damaged', message: String(integrity) });
  for (const id of store.documents.ids()) {
    verifyDocument(store, id, report);
    if (++report.documents % BATCH === 0) await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return { ...report, ok: report.problems.length === 0 };
}
