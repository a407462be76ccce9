import type { MeasureProposal, PageAnalysis } from '../text/model.ts';
import { proposalId } from './measure-id.ts';
import type { DocumentReview, ReviewedMeasure } from './review-state.ts';

/** Entropy of a yes-or-no question, in bits: 1 where both are as likely, 0 where the answer is known. */
export function binaryEntropy(probability: number): number {
  const p = Math.min(1, Math.max(0, probability));
  return p === 0 || p === 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
}

/** How nearly another code was proposed: 0 where none was, 1 where it was as likely as the first. */
function closeness({ confidence, alternatives: [next] }: ReviewedMeasure): number {
  if (!next || !confidence) return 0;
  return Math.min(1, Math.max(0, next.confidence / confidence));
}

/** How far what was learned and what the rules say lie apart; 0 where only one of them spoke. */
function disagreement(confidence: number, proposal: MeasureProposal | undefined): number {
  const rules = proposal?.rulesConfidence;
  return rules === undefined ? 0 : Math.abs(confidence - rules);
}

/**
 * How much a reviewer's answers on a page can be expected to tell: for each open measure the doubt about it, about its
 * code, and between model and rules, each from 0 to 1; for each suggested repair and a suggested verdict the doubt, from
 * 0 to 1. The sum is about the number of questions whose answer is as good as unknown. A page that is done, or where
 * nothing is open, gains 0.
 */
export function expectedGain(
  analysis: Pick<PageAnalysis, 'measures'>,
  review: Pick<DocumentReview, 'measures' | 'edits' | 'verdict' | 'status'>,
): number {
  if (review.status === 'done') return 0;
  const proposals = new Map(analysis.measures.map((proposal) => [proposalId(proposal), proposal]));
  let gain = 0;
  for (const measure of review.measures) {
    if (measure.status !== 'suggested' || measure.confidence === null) continue;
    gain += binaryEntropy(measure.confidence) + closeness(measure);
    gain += disagreement(measure.confidence, proposals.get(measure.id));
  }
  for (const edit of review.edits) if (edit.status === 'suggested') gain += binaryEntropy(edit.confidence);
  const { status, score } = review.verdict;
  if (status === 'suggested' && score !== null) gain += binaryEntropy(score);
  // Logarithms may differ in the last digit from one machine to another; what is stored is compared.
  return Math.round(gain * 1e6) / 1e6;
}
