import type { PageAnalysis } from '../text/model.ts';
import type { Decision } from './decision.ts';
import { proposalId } from './measure-id.ts';
import type { ReviewedMeasure } from './review-state.ts';

const byPosition = (a: ReviewedMeasure, b: ReviewedMeasure): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);

/** The machine's proposals before any decision. */
export function machineMeasures(analysis: PageAnalysis): ReviewedMeasure[] {
  return analysis.measures
    .map(
      (proposal): ReviewedMeasure => ({
        id: proposalId(proposal),
        start: proposal.start,
        end: proposal.end,
        code: proposal.code,
        status: 'suggested',
        origin: 'machine',
        confidence: proposal.confidence,
        alternatives: proposal.alternatives,
        reason: proposal.reason,
        level: proposal.level,
        actor: proposal.actor,
        // Analyses of earlier versions propose none of these.
        region: proposal.region ?? null,
        stage: proposal.stage ?? null,
        instrument: proposal.instrument ?? null,
        targets: proposal.targets,
      }),
    )
    .sort(byPosition);
}

type MeasureDecision = Extract<Decision, { type: 'measure.set' | 'measure.reject' }>;

/** The tag as the decision gives it, with what the machine knew of it when it was a proposal. */
function tagged(decision: MeasureDecision, known: ReviewedMeasure | undefined): ReviewedMeasure {
  const { start, end, gaps, code, attributes } = decision.tag;
  return {
    id: decision.measureId,
    start,
    end,
    ...(gaps && { gaps }),
    code,
    status: decision.type === 'measure.set' ? 'accepted' : 'rejected',
    origin: known?.origin ?? (decision.measureId.startsWith('p:') ? 'machine' : 'reviewer'),
    confidence: known?.confidence ?? null,
    alternatives: known?.alternatives ?? [],
    reason: known?.reason ?? null,
    ...attributes,
  };
}

/** Carries out one decision about a measure. */
export function setMeasure(measures: readonly ReviewedMeasure[], decision: Decision): ReviewedMeasure[] {
  switch (decision.type) {
    case 'measure.set':
    case 'measure.reject': {
      const known = measures.find((measure) => measure.id === decision.measureId);
      return [...measures.filter((measure) => measure !== known), tagged(decision, known)].sort(byPosition);
    }
    case 'measure.remove':
      // A proposal that was accepted and then taken back counts as rejected; a reviewer's own tag is gone.
      return measures.flatMap((measure): ReviewedMeasure[] => {
        if (measure.id !== decision.measureId) return [measure];
        return measure.origin === 'machine' ? [{ ...measure, status: 'rejected' }] : [];
      });
    default:
      return [...measures];
  }
}
