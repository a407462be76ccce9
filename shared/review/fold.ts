import { FIELD_NAMES, type FieldName, type PageAnalysis } from '../text/model.ts';
import type { Decision } from './decision.ts';
import { setBlocks } from './fold-blocks.ts';
import { machineEdits, setEdit } from './fold-edits.ts';
import { type AboutMeasure, isAboutMeasure, machineMeasures, setMeasures } from './fold-measures.ts';
import type { DocumentReview, ReviewedField } from './review-state.ts';

/** The state of a document that nobody has touched. */
export function initialReview(analysis: PageAnalysis): DocumentReview {
  const fields = {} as Record<FieldName, ReviewedField | null>;
  const fieldReadings: DocumentReview['fieldReadings'] = {};
  // Analyses of earlier versions lack some fields, and candidates altogether.
  const candidates: Partial<PageAnalysis>['fieldCandidates'] = analysis.fieldCandidates;
  for (const name of FIELD_NAMES) {
    const proposed = analysis.fields[name];
    fields[name] = proposed ? { ...proposed, status: 'suggested' } : null;
    const readings = [...(proposed ? [proposed] : []), ...(candidates?.[name] ?? [])];
    if (readings.length > 0) fieldReadings[name] = readings;
  }
  return {
    blocks: analysis.blocks.map((block) => ({ ...block, origin: 'machine' })),
    edits: machineEdits(analysis),
    fields,
    fieldReadings,
    measures: machineMeasures(analysis),
    verdict: { ...analysis.verdict, status: 'suggested' },
    note: '',
    status: 'todo',
  };
}

function setField(
  before: ReviewedField | null,
  decision: Extract<Decision, { type: 'field.set' }>,
): ReviewedField | null {
  if (decision.action === 'accept') {
    // The decision carries the value that was accepted, so a later proposal cannot slip in under it.
    return {
      value: decision.value,
      start: decision.evidence?.start ?? null,
      end: decision.evidence?.end ?? null,
      confidence: before?.confidence ?? null,
      reason: before?.reason ?? null,
      status: 'accepted',
      ...(decision.code !== undefined && { code: decision.code }),
    };
  }
  const cleared = decision.action === 'clear';
  return {
    value: cleared ? null : decision.value,
    start: cleared ? null : (decision.evidence?.start ?? null),
    end: cleared ? null : (decision.evidence?.end ?? null),
    confidence: null,
    reason: 'reviewer',
    status: cleared ? 'cleared' : 'corrected',
    ...(decision.code !== undefined && !cleared && { code: decision.code }),
  };
}

/** Carries out one decision; the state given is not changed. */
export function applyDecision(state: DocumentReview, decision: Decision): DocumentReview {
  // Any decision but the status itself means that somebody is at work on the page.
  const status = state.status === 'todo' ? 'inProgress' : state.status;
  switch (decision.type) {
    case 'block.set':
      return { ...state, status, blocks: setBlocks(state.blocks, decision, decision) };
    case 'edit.set': {
      const { start, end, insert, rule } = decision;
      return { ...state, status, edits: setEdit(state.edits, { start, end, insert, rule }, decision.applied) };
    }
    case 'measure.set':
    case 'measure.reject':
    case 'measure.remove':
      return { ...state, status, measures: setMeasures(state.measures, [decision]) };
    case 'field.set':
      return {
        ...state,
        status,
        fields: { ...state.fields, [decision.field]: setField(state.fields[decision.field], decision) },
      };
    case 'verdict.set':
      return { ...state, status, verdict: { ...state.verdict, label: decision.label, score: null, status: 'decided' } };
    case 'note.set':
      return { ...state, status, note: decision.text };
    case 'status.set':
      return { ...state, status: decision.status };
  }
}

/** States before any decision, by the analysis that they are made of: states of one page share what nobody decided on. */
const untouched = new WeakMap<PageAnalysis, DocumentReview>();

/** The state of a document: its decisions, oldest first, over the machine's analysis, which must not change afterwards. */
export function foldDecisions(analysis: PageAnalysis, decisions: Iterable<Decision>): DocumentReview {
  let state = untouched.get(analysis) ?? initialReview(analysis);
  untouched.set(analysis, state);
  const aboutMeasures: AboutMeasure[] = [];
  for (const decision of decisions) {
    // Measures have nothing to do with the rest of the state but that somebody is at work on the page.
    if (isAboutMeasure(decision)) {
      aboutMeasures.push(decision);
      if (state.status === 'todo') state = { ...state, status: 'inProgress' };
    } else state = applyDecision(state, decision);
  }
  return { ...state, measures: setMeasures(state.measures, aboutMeasures) };
}
