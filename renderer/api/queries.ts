import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DocumentDetail, DocumentFilter, DocumentSort } from '../../shared/contract/schemas/document.ts';
import { shareReview } from '../../shared/review/review-patch.ts';
import { call } from './api.ts';

/** Lines of the library that are asked for at a time. */
export const PAGE_SIZE = 200;
/** Tags of the worklist that are shown at a time. */
export const WORK_SIZE = 200;

/** Pages that are listed ahead, and near-duplicates that a verdict is offered to. */
const TRIAGE_SIZE = 40;
const CLUSTER_SIZE = 200;

/** A page read anew keeps what is the same as it was, so that only what changed is drawn. */
function sharePage(before: unknown, after: unknown): unknown {
  // The query holds nothing else.
  const [old, page] = [before as DocumentDetail | undefined, after as DocumentDetail];
  return old ? { ...page, review: shareReview(old.review, page.review) } : page;
}

export const queries = {
  /** The import that an earlier run of the engine did not finish. */
  interruptedImport: () =>
    queryOptions({ queryKey: ['interruptedImport'], queryFn: () => call('imports.interrupted', {}) }),
  project: () => queryOptions({ queryKey: ['project'], queryFn: () => call('project.get', {}) }),
  preferences: () => queryOptions({ queryKey: ['preferences'], queryFn: () => call('preferences.get', {}) }),
  codebook: () => queryOptions({ queryKey: ['codebook'], queryFn: () => call('codebook.get', {}) }),
  codebookVersion: (version: number) =>
    queryOptions({ queryKey: ['codebook', version], queryFn: () => call('codebook.get', { version }) }),
  codebookVersions: () =>
    queryOptions({ queryKey: ['codebookVersions'], queryFn: () => call('codebook.versions', {}) }),
  backups: () => queryOptions({ queryKey: ['backups'], queryFn: () => call('backups.list', {}), staleTime: 0 }),
  /** How many accepted tags each code has. */
  codeCounts: () => queryOptions({ queryKey: ['codeCounts'], queryFn: () => call('codebook.counts', {}) }),
  /** The first tags that were made under an older meaning of their code. */
  worklist: () =>
    queryOptions({ queryKey: ['worklist'], queryFn: () => call('worklist.list', { offset: 0, limit: WORK_SIZE }) }),
  document: (documentId: string) =>
    queryOptions({
      queryKey: ['document', documentId],
      queryFn: () => call('documents.get', { documentId }),
      gcTime: 2 * 60_000,
      structuralSharing: sharePage,
    }),
  /** `repairs` names the repairs in force: a new one asks for the conversion again. */
  scriptEdits: (documentId: string, target: 'hans' | 'hant', repairs: string) =>
    queryOptions({
      queryKey: ['scriptEdits', documentId, target, repairs],
      queryFn: () => call('documents.scriptEdits', { documentId, target }),
      gcTime: 60_000,
    }),
  documents: (filter: DocumentFilter, sort: DocumentSort, page: number) =>
    queryOptions({
      queryKey: ['documents', filter, sort, page],
      queryFn: () => call('documents.list', { filter, sort, offset: page * PAGE_SIZE, limit: PAGE_SIZE }),
      placeholderData: keepPreviousData,
    }),
  facets: (filter: DocumentFilter) =>
    queryOptions({ queryKey: ['documents', 'facets', filter], queryFn: () => call('documents.facets', { filter }) }),
  history: (documentId: string | null) =>
    queryOptions({
      queryKey: ['history', documentId],
      queryFn: () => call('review.history', { documentId, offset: 0, limit: 200 }),
      staleTime: 0,
    }),
  /** How a page's file reads in each encoding. */
  decodings: (documentId: string) =>
    queryOptions({
      queryKey: ['decodings', documentId],
      queryFn: () => call('documents.decodings', { documentId }),
      gcTime: 60_000,
      retry: false,
    }),
  /** What going back to a point of a page would do. */
  revertPreview: (documentId: string, to: string | null) =>
    queryOptions({
      queryKey: ['history', documentId, to],
      queryFn: () => call('review.revertPreview', { documentId, to }),
      staleTime: 0,
      retry: false,
    }),
  /** What accepting every proposal of a filter from a threshold up would do. */
  suggestions: (filter: DocumentFilter, threshold: number) =>
    queryOptions({
      queryKey: ['suggestions', filter, threshold],
      queryFn: () => call('suggestions.preview', { filter, threshold }),
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 60_000,
    }),
  scorecard: () => queryOptions({ queryKey: ['scorecard'], queryFn: () => call('scorecard.get', {}), staleTime: 0 }),
  /** Asked for again while rows of an earlier version are being read. */
  progress: () =>
    queryOptions({
      queryKey: ['progress'],
      queryFn: () => call('progress.get', {}),
      staleTime: 0,
      refetchInterval: ({ state }) => ((state.data?.unread ?? 0) > 0 ? 1_000 : false),
    }),
  /** What cleaning pages again changed; contradictions come first, so that none is cut off. */
  recleanItems: (jobId: string) =>
    queryOptions({
      queryKey: ['recleanItems', jobId],
      queryFn: () => call('reclean.items', { jobId, onlyConflicts: false, offset: 0, limit: 200 }),
    }),
  rules: () => queryOptions({ queryKey: ['rules'], queryFn: () => call('rules.list', {}) }),
  ruleVersions: (ruleId: string) =>
    queryOptions({ queryKey: ['rules', ruleId], queryFn: () => call('rules.versions', { ruleId }) }),
  /** The pages to judge next but for those put off. */
  triageQueue: (without: readonly string[]) =>
    queryOptions({
      queryKey: ['triage', 'queue', without],
      queryFn: () => call('triage.queue', { without: [...without], limit: TRIAGE_SIZE }),
      placeholderData: keepPreviousData,
      gcTime: 60_000,
    }),
  triagePage: (documentId: string, whole: boolean) =>
    queryOptions({
      queryKey: ['triage', 'page', documentId, whole],
      queryFn: () => call('triage.page', { documentId, whole }),
      gcTime: 2 * 60_000,
    }),
  /** The first near-duplicates of a page. */
  triageCluster: (documentId: string) =>
    queryOptions({
      queryKey: ['triage', 'cluster', documentId],
      queryFn: () => call('triage.cluster', { documentId, offset: 0, limit: CLUSTER_SIZE }),
      gcTime: 60_000,
    }),
  triageEstimate: () => queryOptions({ queryKey: ['triage', 'estimate'], queryFn: () => call('triage.estimate', {}) }),
  infection: () => queryOptions({ queryKey: ['triage', 'infection'], queryFn: () => call('triage.infection', {}) }),
  learning: () => queryOptions({ queryKey: ['learning'], queryFn: () => call('learning.get', {}), staleTime: 0 }),
  importItems: (jobId: string, outcome: 'duplicate' | 'refused') =>
    queryOptions({
      queryKey: ['importItems', jobId, outcome],
      queryFn: () => call('imports.items', { jobId, outcome, offset: 0, limit: 200 }),
    }),
};
