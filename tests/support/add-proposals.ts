import { createHash } from 'node:crypto';
import { openProject } from '../../electron/engine/store/open-project.ts';
import { projectDocument } from '../../electron/engine/store/projections.ts';
import { openStore, type Store } from '../../electron/engine/store/store.ts';
import type { MeasureProposal, PageAnalysis } from '../../shared/text/model.ts';
import { NO_FIELDS } from './no-fields.ts';

/** A proposal of a page as a test states it. */
export interface Proposed {
  quote: string;
  code: string;
  confidence: number;
}

export interface ProposedPage {
  name: string;
  raw: string;
  proposals: Proposed[];
  source?: string | null;
}

function proposal(raw: string, { quote, code, confidence }: Proposed): MeasureProposal {
  const start = raw.indexOf(quote);
  if (start < 0) throw new Error(`the page does not hold ${quote}`);
  const nothing = { level: null, actor: null, region: null, stage: null, instrument: null, targets: [] };
  return { start, end: start + quote.length, quote, code, confidence, alternatives: [], reason: 'test', ...nothing };
}

const NOWHERE = { start: null, end: null, confidence: 1, reason: 'test' };

function analysis({ raw, proposals, source }: ProposedPage): PageAnalysis {
  return {
    script: 'Hans',
    redecode: null,
    blocks: [{ start: 0, end: raw.length, kind: 'body', kept: true, confidence: 1, reason: 'test' }],
    edits: [],
    editSuggestions: [],
    fields: source ? { ...NO_FIELDS, source: { value: source, ...NOWHERE } } : NO_FIELDS,
    fieldCandidates: {},
    measures: proposals.map((each) => proposal(raw, each)),
    verdict: { label: 'clean', score: 0.9, evidence: [] },
    repetition: [],
    pipeline: { version: 'test', rules: 'sha256:0', segmenter: 'none' },
  };
}

/** Stores one page; call it inside a transaction. Without `searchable` the search is told that it has the page already. */
export function addPage(store: Store, page: ProposedPage, searchable = true): void {
  const { name, raw } = page;
  const textSha256 = createHash('sha256').update(raw).digest('hex');
  const id = textSha256.slice(0, 32);
  const about = {
    id,
    name,
    origin: `/${name}`,
    format: 'text',
    encoding: 'utf-8',
    url: null,
    site: null,
    crawledAt: null,
  } as const;
  const record = { ...about, textSha256, characters: raw.length, importedAt: '2026-01-01T00:00:00.000Z' };
  store.documents.insert(record, raw, Buffer.from(raw));
  store.analyses.put(id, analysis(page));
  if (!searchable)
    store.file.db.prepare(`INSERT INTO search_pages (document, repairs) SELECT max(number), '' FROM documents`).run();
  projectDocument(store, id);
}

/** Puts pages with given proposals into a project that nobody has open, without asking the pipeline; see `addPage`. */
export function addProposals(project: string, pages: Iterable<ProposedPage>, searchable = true): void {
  const store = openStore(openProject(project, { readOnly: false }));
  store.write(() => {
    for (const page of pages) addPage(store, page, searchable);
  });
  store.close();
}
