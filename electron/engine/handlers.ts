import type { z } from 'zod';
import type { Contract, Method, Output } from '../../shared/contract/contract.ts';
import type { EngineContext } from './context.ts';
import { acceptSuggestions } from './use-cases/accept-suggestions.ts';
import { applyRules } from './use-cases/apply-rules.ts';
import { backupsOf, restoreBackup, startBackup } from './use-cases/backups.ts';
import { changeCodebook } from './use-cases/change-codebook.ts';
import { keepCodebookDraft, readCodebookDraft } from './use-cases/codebook-draft.ts';
import { readCodebookFile, writeCodebook } from './use-cases/codebook-files.ts';
import { countFacets } from './use-cases/count-facets.ts';
import { decide } from './use-cases/decide.ts';
import { drawSample } from './use-cases/draw-sample.ts';
import { estimateUnseen } from './use-cases/estimate-unseen.ts';
import { exportDataSet } from './use-cases/export-data-set.ts';
import { findSimilar } from './use-cases/find-similar.ts';
import { importPages } from './use-cases/import-pages.ts';
import { dismissInterrupted, interruptedInput, readInterrupted } from './use-cases/interrupted-import.ts';
import { learnFromReviews } from './use-cases/learn-from-reviews.ts';
import { learningState, useModel } from './use-cases/learning-state.ts';
import { listDecodings } from './use-cases/list-decodings.ts';
import { listDocuments } from './use-cases/list-documents.ts';
import { listRules, ruleVersions } from './use-cases/list-rules.ts';
import { markDocuments } from './use-cases/mark-documents.ts';
import { previewRule } from './use-cases/preview-rule.ts';
import { previewSuggestions } from './use-cases/preview-suggestions.ts';
import { previewTables } from './use-cases/preview-tables.ts';
import { projectInfo } from './use-cases/project-info.ts';
import { readCluster } from './use-cases/read-cluster.ts';
import { readDocument } from './use-cases/read-document.ts';
import { readHistory } from './use-cases/read-history.ts';
import { readInfection } from './use-cases/read-infection.ts';
import { readProgress } from './use-cases/read-progress.ts';
import { readScorecard } from './use-cases/read-scorecard.ts';
import { readTriagePage } from './use-cases/read-triage-page.ts';
import { readTriageQueue } from './use-cases/read-triage-queue.ts';
import { readWorklist } from './use-cases/read-worklist.ts';
import { recleanPages, takeBackReclean } from './use-cases/reclean-pages.ts';
import { redecodeDocument } from './use-cases/redecode-document.ts';
import { startRefresh } from './use-cases/refresh-proposals.ts';
import { previewRevert, revertDocument } from './use-cases/revert-document.ts';
import { readRuleFile, writeRules } from './use-cases/rule-files.ts';
import { scriptEdits } from './use-cases/script-edits.ts';
import { searchCorpus } from './use-cases/search-corpus.ts';
import { redo, undo } from './use-cases/undo.ts';
import { verifyProject } from './use-cases/verify-project.ts';
import { writeChart } from './use-cases/write-chart.ts';
import { writeImportReport } from './use-cases/write-import-report.ts';

type Handlers = {
  [M in Method]: (context: EngineContext, input: z.output<Contract[M]['input']>) => Output<M> | Promise<Output<M>>;
};

/** What carries out each method of the contract. */
export const handlers: Handlers = {
  'project.get': (context) => projectInfo(context),
  'project.verify': (context) => verifyProject(context),
  'preferences.get': ({ preferences }) => preferences.get(),
  'preferences.set': ({ preferences }, change) => preferences.set(change),
  'codebook.get': ({ store }, { version }) =>
    version === undefined ? store.codebooks.current() : store.codebooks.version(version),
  'codebook.versions': ({ store }) => ({ versions: store.codebooks.versions() }),
  'codebook.change': changeCodebook,
  'codebook.draft.get': (context) => readCodebookDraft(context),
  'codebook.draft.set': keepCodebookDraft,
  'codebook.read': ({ store }, { name, text }) => readCodebookFile(name, text, store.codebooks.current()),
  'codebook.write': writeCodebook,
  'codebook.counts': ({ store }) => ({ counts: Object.fromEntries(store.measures.tagged()) }),
  'worklist.list': readWorklist,
  'documents.list': listDocuments,
  'documents.facets': countFacets,
  'documents.mark': markDocuments,
  'documents.get': (context, { documentId }) => readDocument(context, documentId),
  'documents.scriptEdits': (context, { documentId, target }) => scriptEdits(context, documentId, target),
  'documents.decodings': (context, { documentId }) => listDecodings(context, documentId),
  'documents.redecode': redecodeDocument,
  'review.decide': decide,
  'review.undo': (context, { commandId }) => undo(context, commandId),
  'review.redo': (context, { commandId }) => redo(context, commandId),
  'review.revertPreview': previewRevert,
  'review.revert': revertDocument,
  'review.history': ({ store }, input) => readHistory(store, input),
  'measures.similar': findSimilar,
  'search.find': searchCorpus,
  'suggestions.preview': previewSuggestions,
  'suggestions.accept': acceptSuggestions,
  'scorecard.get': (context) => readScorecard(context),
  'progress.get': (context) => readProgress(context),
  'progress.write': writeChart,
  'triage.queue': readTriageQueue,
  'triage.page': readTriagePage,
  'triage.cluster': readCluster,
  'triage.sample': drawSample,
  'triage.estimate': (context) => estimateUnseen(context),
  'triage.infection': (context) => readInfection(context),
  'learning.get': (context) => learningState(context),
  'learning.start': (context) => learnFromReviews(context),
  'learning.use': (context, { version }) => useModel(context, version),
  'learning.refresh': (context) => startRefresh(context),
  'imports.preview': previewTables,
  'imports.start': importPages,
  'imports.interrupted': (context) => readInterrupted(context),
  'imports.resume': (context) => importPages(context, interruptedInput(context)),
  'imports.dismiss': (context) => dismissInterrupted(context),
  'imports.report': writeImportReport,
  'imports.items': ({ store }, { jobId, outcome, offset, limit }) =>
    store.importItems.list({ jobId, outcome }, offset, limit),
  'exports.start': exportDataSet,
  'reclean.start': recleanPages,
  'reclean.items': ({ store }, { jobId, onlyConflicts, offset, limit }) =>
    store.recleanItems.list(jobId, onlyConflicts, offset, limit),
  'reclean.takeBack': takeBackReclean,
  'rules.list': (context) => listRules(context),
  'rules.versions': ruleVersions,
  'rules.preview': previewRule,
  'rules.apply': applyRules,
  'rules.read': readRuleFile,
  'rules.write': (context) => writeRules(context),
  'backups.list': backupsOf,
  'backups.start': startBackup,
  'backups.restore': restoreBackup,
  'jobs.list': ({ jobs }) => ({ jobs: jobs.list() }),
  'jobs.get': ({ jobs }, { jobId }) => jobs.get(jobId),
  'jobs.pause': ({ jobs }, { jobId }) => jobs.pause(jobId),
  'jobs.resume': ({ jobs }, { jobId }) => jobs.resume(jobId),
  'jobs.cancel': ({ jobs }, { jobId }) => jobs.cancel(jobId),
};
