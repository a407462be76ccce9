import { z } from 'zod';
import { operations } from '../codebook/operations.ts';
import { decision, statusMark, verdictMark } from '../review/decision.ts';
import { ruleDraft, ruleId } from '../rules/rule.ts';
import { edit } from './schemas/analysis.ts';
import { backupInfo } from './schemas/backup.ts';
import { codebook } from './schemas/codebook.ts';
import { CODEBOOK_FORMATS, codebookDraft, codebookFile, codebookVersion, worklist } from './schemas/codebook-work.ts';
import {
  decoding,
  documentDetail,
  documentFilter,
  documentPage,
  documentSort,
  facetCounts,
  textEncoding,
} from './schemas/document.ts';
import { importItem, job } from './schemas/job.ts';
import { learningState } from './schemas/learning.ts';
import { CHART_FORMATS, progress } from './schemas/progress.ts';
import { preferences, projectInfo, verifyReport } from './schemas/project.ts';
import { recleanItem } from './schemas/reclean.ts';
import { historyEntry, revertPreview, reviewChange, undoState } from './schemas/review.ts';
import { readRule, ruleInfo, rulePreview, ruleVersion } from './schemas/rules.ts';
import { scorecard } from './schemas/scorecard.ts';
import { searchPage } from './schemas/search.ts';
import { similarPage } from './schemas/similar.ts';
import { suggestionsPreview, threshold } from './schemas/suggestions.ts';
import { columnMapping, tablePreview } from './schemas/table.ts';
import { infection, triageCluster, triageEstimate, triagePage, triageQueue } from './schemas/triage.ts';

const nothing = z.strictObject({});
const documentId = z.string().min(1).max(200);
/** Files and folders on the engine's machine, or what an upload returned. */
const importSources = z
  .array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('path'), path: z.string().min(1).max(4_096) }),
      z.strictObject({ type: z.literal('upload'), uploadId: z.uuid(), name: z.string().min(1).max(1_000) }),
    ]),
  )
  .min(1)
  .max(10_000);
/** Chosen by the caller: the same id sent twice is carried out once, so a lost answer can be asked for again. */
const commandId = z.uuid();
/** The name of an action for history and undo, a key of the catalogues. */
const actionLabel = z.string().min(1).max(100);
const limit = z.int().min(1).max(500);
const listOffset = z.int().min(0);

/** Every method of the engine with the shape of its input and output. All hosts serve exactly this. */
export const contract = {
  'project.get': { input: nothing, output: projectInfo },
  'project.verify': { input: nothing, output: verifyReport },
  'preferences.get': { input: nothing, output: preferences },
  'preferences.set': { input: preferences.partial().strict(), output: preferences },
  /** The version in use, or any other by its number. */
  'codebook.get': { input: z.strictObject({ version: z.int().min(1).optional() }), output: codebook },
  /** Every version, the highest first, undone ones included. */
  'codebook.versions': { input: nothing, output: z.object({ versions: z.array(codebookVersion) }) },
  /** Makes a new version; undo takes it back like any other command. */
  'codebook.change': {
    input: z.strictObject({ commandId, baseVersion: z.int().min(1), operations }),
    output: z.object({ codebook, position: z.int(), undoState }),
  },
  'codebook.draft.get': { input: nothing, output: z.object({ draft: codebookDraft.nullable() }) },
  'codebook.draft.set': {
    input: z.strictObject({ draft: codebookDraft.nullable() }),
    output: z.object({ draft: codebookDraft.nullable() }),
  },
  /** Reads a codebook from the text of a file; nothing is changed. What the format lacks comes from the one in use. */
  'codebook.read': {
    input: z.strictObject({ name: z.string().min(1).max(1_000), text: z.string().max(20_000_000) }),
    output: codebookFile,
  },
  /** Writes the version in use as `codebook-vN.FORMAT` into an absolute folder, by default that of exports. */
  'codebook.write': {
    input: z.strictObject({ format: z.enum(CODEBOOK_FORMATS), folder: z.string().min(1).max(4_096).optional() }),
    output: z.object({ path: z.string() }),
  },
  /** How many accepted tags each code has; codes without tags are left out. */
  'codebook.counts': { input: nothing, output: z.object({ counts: z.record(z.string(), z.int()) }) },
  /** Tags that were made under an older meaning of their code, or of one alone. */
  'worklist.list': {
    input: z.strictObject({ offset: listOffset, limit, code: z.string().min(1).max(200).optional() }),
    output: worklist,
  },
  'documents.list': {
    input: z.strictObject({ filter: documentFilter, sort: documentSort, offset: listOffset, limit }),
    output: documentPage,
  },
  /** How many documents of a filter have each value of each facet; a facet is counted without its own part of the filter. */
  'documents.facets': {
    input: z.strictObject({ filter: documentFilter }),
    output: z.object({ facets: z.array(facetCounts) }),
  },
  /** Gives every document of a filter a verdict or a status, as one command. */
  'documents.mark': {
    input: z.strictObject({
      commandId,
      filter: documentFilter,
      mark: z.discriminatedUnion('type', [verdictMark, statusMark]),
      /** What the reviewer saw: how many documents, at which position of the log. */
      documents: z.int().min(1),
      position: z.int().min(0),
    }),
    output: reviewChange,
  },
  'documents.get': { input: z.strictObject({ documentId }), output: documentDetail },
  /** Edits on the raw text that show the repaired text in another script; they hold for removed runs too. */
  'documents.scriptEdits': {
    input: z.strictObject({ documentId, target: z.enum(['hans', 'hant']) }),
    output: z.object({ edits: z.array(edit) }),
  },
  /** How the beginning of a page's file reads in each encoding; what gives no text at all is left out. */
  'documents.decodings': { input: z.strictObject({ documentId }), output: z.object({ decodings: z.array(decoding) }) },
  /** Reads a page again, as a document of its own; the old one stays as it is. */
  'documents.redecode': {
    /** Without `encoding` it is the one that the page offers. */
    input: z.strictObject({ documentId, encoding: textEncoding.optional() }),
    /** `created` is false where that document is there already. */
    output: z.object({ documentId: z.string(), created: z.boolean() }),
  },
  'review.decide': {
    input: z.strictObject({
      commandId,
      label: actionLabel,
      items: z.array(z.strictObject({ documentId, decision })).min(1).max(100_000),
    }),
    output: reviewChange,
  },
  'review.undo': { input: z.strictObject({ commandId }), output: reviewChange },
  'review.redo': { input: z.strictObject({ commandId }), output: reviewChange },
  /** What going back to where a command had been carried out, or with null to before all of them, does to a page. */
  'review.revertPreview': {
    input: z.strictObject({ documentId, to: commandId.nullable() }),
    output: revertPreview,
  },
  /** Brings one page back to such a point, as a command of its own; refused once more was decided about the page. */
  'review.revert': {
    input: z.strictObject({
      commandId,
      label: actionLabel,
      documentId,
      to: commandId.nullable(),
      /** What the preview named. */
      seen: listOffset,
    }),
    output: reviewChange,
  },
  'review.history': {
    input: z.strictObject({ documentId: documentId.nullable(), offset: listOffset, limit }),
    output: z.object({ total: z.int(), entries: z.array(historyEntry) }),
  },
  /**
   * Where else in the corpus a tag or proposal stands, or something like it. A call reads for a moment only and says
   * where to go on.
   */
  'measures.similar': {
    input: z.strictObject({
      documentId,
      measureId: z.string().min(1).max(200),
      /** The number of the document after which to begin; 0 for the first. */
      after: listOffset,
      /** No further document is read once there are this many hits; one document gives at most 20. */
      limit,
    }),
    output: similarPage,
  },
  /**
   * Pages that hold every word of a query; a phrase with spaces stands in quotation marks. Script, width, case, accents,
   * and injected pinyin play no part. A call reads for a moment only and says where to go on.
   */
  'search.find': {
    input: z.strictObject({
      query: z.string().max(2_000),
      /** All text, what the clean text keeps, or what it leaves out. */
      where: z.enum(['all', 'kept', 'removed']),
      filter: documentFilter,
      /** The `next` of the answer before; null for the beginning. */
      after: listOffset.nullable(),
      /** No further document is read once there are this many hits. */
      limit,
    }),
    output: searchPage,
  },
  /** What accepting the proposals of all documents of a filter would do, from a threshold of confidence up. */
  'suggestions.preview': { input: z.strictObject({ filter: documentFilter, threshold }), output: suggestionsPreview },
  /** Accepts those proposals as one command; refused once the log has moved on since the preview. */
  'suggestions.accept': {
    input: z.strictObject({
      commandId,
      label: actionLabel,
      filter: documentFilter,
      threshold,
      /** The position that the preview named. */
      position: listOffset,
      /** What the preview counted: pages analysed anew have other proposals, and the log stays where it is. */
      measures: z.int().min(1).optional(),
    }),
    output: reviewChange,
  },
  /** What became of the machine's proposals, with intervals. */
  'scorecard.get': { input: nothing, output: scorecard },
  /** How far the review has come, in bounded time whatever the size of the project. */
  'progress.get': { input: nothing, output: progress },
  /** Writes a chart as `progress-NAME.FORMAT` into the folder of exports; an image in PNG as base64, others as text. */
  'progress.write': {
    input: z.strictObject({
      name: z.string().regex(/^[a-z]{1,40}$/u),
      format: z.enum(CHART_FORMATS),
      content: z.string().min(1).max(20_000_000),
    }),
    output: z.object({ path: z.string() }),
  },
  /** The next pages to judge; the order follows what was found so far, so it is always asked for from the top. */
  'triage.queue': {
    input: z.strictObject({
      /** Pages to leave out: those that are on show already, and those put off. */
      without: z.array(documentId).max(1_000),
      limit,
    }),
    output: triageQueue,
  },
  /** What is needed to judge a page, without its text at large; with `whole` its first 20 000 characters in one excerpt. */
  'triage.page': { input: z.strictObject({ documentId, whole: z.boolean() }), output: triagePage },
  /** The near-duplicates of a page, and whether they have the same spam; a verdict is shared by `review.decide`. */
  'triage.cluster': { input: z.strictObject({ documentId, offset: listOffset, limit }), output: triageCluster },
  /** Draws a random check sample from the pages that nobody has judged; it takes the place of the one before. */
  'triage.sample': { input: z.strictObject({ commandId, size: z.int().min(1).max(20_000) }), output: triageEstimate },
  /** How many contaminated pages are still unseen. */
  'triage.estimate': { input: nothing, output: triageEstimate },
  'triage.infection': { input: nothing, output: infection },
  'learning.get': { input: nothing, output: learningState },
  /** Learns from all decisions so far; takes over what is better on pages held out, then proposes anew on untouched pages. */
  'learning.start': { input: nothing, output: job },
  /** Goes back to an earlier model, or with 0 to what the application came with. */
  'learning.use': { input: z.strictObject({ version: z.int().min(0) }), output: learningState },
  /** Makes the proposals of pages that nobody has touched anew, with the codebook and the model in use. */
  'learning.refresh': { input: nothing, output: job },
  /** The tables among the sources whose columns nobody has chosen yet; one for each list of columns. Nothing is imported. */
  'imports.preview': {
    input: z.strictObject({ sources: importSources }),
    output: z.object({ tables: z.array(tablePreview) }),
  },
  'imports.start': {
    input: z.strictObject({
      sources: importSources,
      /** Which columns of tables hold what; it goes before what is remembered and what is guessed. */
      mapping: columnMapping.optional(),
    }),
    output: job,
  },
  /** The import that was under way when the engine or the machine ended; uploads cannot be gone on with. */
  'imports.interrupted': {
    input: nothing,
    output: z.object({
      interrupted: z.object({ startedAt: z.iso.datetime(), paths: z.array(z.string()) }).nullable(),
    }),
  },
  /** Goes on with it: what is there already counts as duplicates. */
  'imports.resume': { input: nothing, output: job },
  'imports.dismiss': { input: nothing, output: z.object({}) },
  'imports.items': {
    input: z.strictObject({
      jobId: z.string().min(1).max(100),
      outcome: z.enum(['imported', 'duplicate', 'refused']).nullable(),
      offset: listOffset,
      limit,
    }),
    output: z.object({ total: z.int(), items: z.array(importItem) }),
  },
  /** Writes what became of every item of an import as CSV into the folder of exports. */
  'imports.report': {
    input: z.strictObject({ jobId: z.uuid() }),
    output: z.object({ path: z.string() }),
  },
  'exports.start': {
    input: z.strictObject({
      /** An absolute folder on the engine's machine; it is made when missing. */
      folder: z.string().min(1).max(4_096),
      formats: z.array(z.enum(['jsonl', 'csv'])).min(1),
      /** With proposals that no reviewer has decided on. */
      withSuggestions: z.boolean(),
    }),
    output: job,
  },
  /** Rules that give blocks a kind, those that go first in front; `due` pages of lists are still to be brought up to date. */
  /**
   * Cleans the pages of a filter again with the codebook, model and pipeline in use; those under review only when asked
   * for. Decisions stay where they are.
   */
  'reclean.start': { input: z.strictObject({ filter: documentFilter, withReviewed: z.boolean() }), output: job },
  /** What such a job changed, pages with conflicts first; pages that stayed the same are left out. */
  'reclean.items': {
    input: z.strictObject({ jobId: z.uuid(), onlyConflicts: z.boolean(), offset: listOffset, limit }),
    output: z.object({ total: z.int(), items: z.array(recleanItem) }),
  },
  /** Gives the pages of the last such job the results back that they had before it. */
  'reclean.takeBack': { input: z.strictObject({ jobId: z.uuid() }), output: job },
  'rules.list': { input: nothing, output: z.object({ rules: z.array(ruleInfo), due: z.int() }) },
  /** Every version of one rule, the newest first. */
  'rules.versions': { input: z.strictObject({ ruleId }), output: z.object({ versions: z.array(ruleVersion) }) },
  /** What a rule would find; a call reads for a moment only and says where to go on. Nothing is changed. */
  'rules.preview': {
    input: z.strictObject({
      rule: ruleDraft,
      /** The number of the document after which to begin; 0 for the first. */
      after: listOffset,
      /** Places shown, and as many again where reviewers have tagged text. */
      limit: z.int().min(1).max(100),
    }),
    output: rulePreview,
  },
  /** Makes, changes or removes rules as one command, in a job that looks for them in all pages first. */
  'rules.apply': {
    input: z.strictObject({
      commandId,
      items: z
        .array(
          z.strictObject({
            /** Null for a new rule; an id that is new is kept. */
            ruleId: ruleId.nullable(),
            /** Null removes the rule. */
            rule: ruleDraft.nullable(),
            /** Its place among the others; left out, a rule keeps its own, and a new one goes last. */
            order: listOffset.optional(),
          }),
        )
        .min(1)
        .max(1_000),
      /** Whether pages that are finished are concerned too; else they stay as they were finished. */
      onFinished: z.boolean(),
    }),
    output: job,
  },
  /** Reads rules from the text of a file; nothing is changed. */
  'rules.read': {
    input: z.strictObject({ name: z.string().min(1).max(1_000), text: z.string().max(20_000_000) }),
    output: z.object({ items: z.array(readRule) }),
  },
  /** Writes all rules as `rules.json` into the folder of exports. */
  'rules.write': { input: nothing, output: z.object({ path: z.string() }) },
  'backups.list': { input: nothing, output: z.object({ backups: z.array(backupInfo) }) },
  'backups.start': { input: nothing, output: job },
  /** The engine opens the project anew after it has answered; events of that time say so. */
  'backups.restore': {
    input: z.strictObject({ name: z.string().min(1).max(200) }),
    /** The backup of the project as it was until now. */
    output: z.object({ before: z.string() }),
  },
  'jobs.list': { input: nothing, output: z.object({ jobs: z.array(job) }) },
  'jobs.get': { input: z.strictObject({ jobId: z.string().min(1).max(100) }), output: job },
  /** Only imports can be paused; a few pages that have been read wait with it. */
  'jobs.pause': { input: z.strictObject({ jobId: z.string().min(1).max(100) }), output: job },
  'jobs.resume': { input: z.strictObject({ jobId: z.string().min(1).max(100) }), output: job },
  'jobs.cancel': { input: z.strictObject({ jobId: z.string().min(1).max(100) }), output: job },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.input<Contract[M]['input']>;
export type Output<M extends Method> = z.output<Contract[M]['output']>;
