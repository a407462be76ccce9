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

export type AboutMeasure = Extract<Decision, { type: 'measure.set' | 'measure.reject' | 'measure.remove' }>;

export const isAboutMeasure = (decision: Decision): decision is AboutMeasure => decision.type.startsWith('measure.');

/** Carries out decisions about measures, oldest first; all at once, as a page may hold thousands of both. */
export function setMeasures(
  measures: readonly ReviewedMeasure[],
  decisions: readonly AboutMeasure[],
): ReviewedMeasure[] {
  if (decisions.length === 0) return [...measures];
  const list: (ReviewedMeasure | null)[] = [...measures];
  const places = new Map(measures.map(({ id }, index) => [id, index]));
  for (const decision of decisions) {
    const place = places.get(decision.measureId) ?? list.length;
    const known = list[place] ?? undefined;
    if (decision.type !== 'measure.remove') {
      list[place] = tagged(decision, known);
      places.set(decision.measureId, place);
    } else if (known) {
      // A proposal that was accepted and then taken back counts as rejected; a reviewer's own tag is gone.
      list[place] = known.origin === 'machine' ? { ...known, status: 'rejected' } : null;
    }
  }
  return list.filter((measure) => measure !== null).sort(byPosition);
}
