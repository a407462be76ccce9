import { randomUUID } from 'node:crypto';
import { contract, type Input, type Method } from '../../shared/contract/contract.ts';

export const methods = Object.keys(contract) as Method[];

const RULE: Input<'rules.preview'>['rule'] = {
  name: '哪里都没有',
  kind: 'promo',
  kept: false,
  pattern: { match: 'template', text: '哪里都没有…这样的话', unit: 'line' },
  scope: { type: 'site', site: 'www.example.cn' },
  overTags: false,
  enabled: true,
};

/** A well-formed input for every method; those that name things name things that are not there. */
export const wellFormed: { [M in Method]: Input<M> } = {
  'project.get': {},
  'project.verify': {},
  'preferences.get': {},
  'preferences.set': { theme: 'dark', layout: { desk: { raw: 40 } } },
  'codebook.get': {},
  'codebook.versions': {},
  'codebook.change': {
    commandId: randomUUID(),
    baseVersion: 999,
    operations: [
      { type: 'group.add', group: { id: 'g', name: { zh: '组' } } },
      { type: 'code.add', group: 'g', code: { id: 'c', name: { zh: '码', en: 'Code' }, key: 'q' } },
    ],
  },
  'codebook.draft.get': {},
  'codebook.draft.set': {
    draft: { baseVersion: 1, operations: [{ type: 'code.merge', from: ['a'], into: 'b' }] },
  },
  'codebook.read': { name: 'codes.csv', text: 'name\n土地' },
  'codebook.write': { format: 'qdc', folder: 'not/absolute' },
  'codebook.counts': {},
  'backups.list': {},
  'backups.start': {},
  'backups.restore': { name: '2026-01-01T00-00-00-000Z_1_1.jiaoyue' },
  'worklist.list': { offset: 0, limit: 10 },
  'documents.list': { filter: { text: '医改' }, sort: { by: 'title', descending: false }, offset: 0, limit: 10 },
  'documents.facets': {
    filter: { sources: [''], months: ['2024-05'], codes: ['x'], reviewers: [''], scripts: ['Hans'] },
  },
  'documents.mark': {
    commandId: '00000000-0000-4000-8000-00000000000a',
    filter: { text: 'nothing has this name' },
    mark: { type: 'status.set', status: 'done' },
    documents: 1,
    position: 0,
  },
  'documents.get': { documentId: 'missing' },
  'documents.scriptEdits': { documentId: 'missing', target: 'hans' },
  'documents.decodings': { documentId: 'missing' },
  'documents.redecode': { documentId: 'missing', encoding: 'big5-hkscs' },
  'review.decide': {
    commandId: randomUUID(),
    label: 'action.test',
    items: [{ documentId: 'missing', decision: { type: 'verdict.set', label: 'spam' } }],
  },
  'review.undo': { commandId: randomUUID() },
  'review.redo': { commandId: randomUUID() },
  'review.revertPreview': { documentId: 'missing', to: randomUUID() },
  'review.revert': { commandId: randomUUID(), label: 'action.test', documentId: 'missing', to: null, seen: 3 },
  'review.history': { documentId: null, offset: 0, limit: 10 },
  'measures.similar': { documentId: 'missing', measureId: 'r:1', after: 0, limit: 10 },
  'search.find': { query: '医改 "分级 诊疗"', where: 'kept', filter: { statuses: ['todo'] }, after: null, limit: 10 },
  'triage.queue': { without: ['missing'], limit: 10 },
  'triage.page': { documentId: 'missing', whole: false },
  'triage.cluster': { documentId: 'missing', offset: 0, limit: 10 },
  'triage.sample': { commandId: '00000000-0000-4000-8000-00000000000b', size: 5 },
  'triage.estimate': {},
  'triage.infection': {},
  'suggestions.preview': { filter: { statuses: ['todo'] }, threshold: 0.8 },
  'suggestions.accept': {
    commandId: randomUUID(),
    label: 'action.test',
    filter: { text: '医改' },
    threshold: 0.8,
    position: 999,
    measures: 3,
  },
  'reclean.start': { filter: { text: '哪里都没有' }, withReviewed: false },
  'reclean.items': { jobId: randomUUID(), onlyConflicts: true, offset: 0, limit: 10 },
  'reclean.takeBack': { jobId: randomUUID() },
  'rules.list': {},
  'rules.versions': { ruleId: randomUUID() },
  'rules.preview': { rule: RULE, after: 0, limit: 10 },
  'rules.apply': { commandId: randomUUID(), items: [{ ruleId: null, rule: RULE, order: 3 }], onFinished: false },
  'rules.read': { name: 'rules.json', text: '{}' },
  'rules.write': {},
  'scorecard.get': {},
  'progress.get': {},
  'progress.write': { name: 'sources', format: 'png', content: 'bm8gaW1hZ2U=' },
  'imports.preview': { sources: [{ type: 'path', path: '/no/such/table.csv' }] },
  'imports.start': { sources: [{ type: 'path', path: '/no/such/file.txt' }] },
  'imports.report': { jobId: randomUUID() },
  'imports.items': { jobId: 'missing', outcome: null, offset: 0, limit: 10 },
  'exports.start': { folder: 'not/absolute', formats: ['jsonl'], withSuggestions: false },
  'jobs.list': {},
  'learning.get': {},
  'learning.start': {},
  'learning.use': { version: 0 },
  'learning.refresh': {},
  'jobs.get': { jobId: 'missing' },
  'jobs.pause': { jobId: 'missing' },
  'jobs.resume': { jobId: 'missing' },
  'jobs.cancel': { jobId: 'missing' },
  'imports.interrupted': {},
  'imports.resume': {},
  'imports.dismiss': {},
};

const WRONG: unknown[] = [null, -1, 1.5, 'x'.repeat(5_000), true, [], {}, [null], { toString: 1 }];

/** Inputs that do not fit: the whole replaced, a key missing, a key too many, a key of another type, at every depth. */
function* malformed(value: unknown): Generator<unknown> {
  yield* WRONG;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const bad of malformed(item)) yield value.map((other, at) => (at === index ? bad : other));
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, unexpected: 1 };
    for (const [key, inner] of Object.entries(value)) {
      const { [key]: _, ...without } = value as Record<string, unknown>;
      yield without;
      for (const bad of malformed(inner)) yield { ...value, [key]: bad };
    }
  }
}

/** Every malformed input of a method that the contract does not happen to allow. */
export const malformedInputs = (method: Method): unknown[] =>
  [...malformed(wellFormed[method])].filter((input) => !contract[method].input.safeParse(input).success);
