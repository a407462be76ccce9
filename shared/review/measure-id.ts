import type { MeasureProposal } from '../text/model.ts';

/** The id of a proposal: the same span and code give the same id whenever the machine proposes it again. */
export function proposalId(proposal: Pick<MeasureProposal, 'start' | 'end' | 'code'>): string {
  return `p:${proposal.start}-${proposal.end}:${proposal.code}`;
}
