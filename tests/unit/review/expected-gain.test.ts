import { describe, expect, it } from 'vitest';
import { binaryEntropy, expectedGain } from '../../../shared/review/expected-gain.ts';
import { machineMeasures } from '../../../shared/review/fold-measures.ts';
import type { DocumentReview, ReviewedEdit } from '../../../shared/review/review-state.ts';
import type { MeasureProposal } from '../../../shared/text/model.ts';

const proposal = (confidence: number, more: Partial<MeasureProposal> & { rulesConfidence?: number } = {}) => ({
  ...{ start: 0, end: 4, quote: '取消加成', code: 'pharma.pricing', confidence, alternatives: [], reason: 'test' },
  ...{ level: null, actor: null, region: null, stage: null, instrument: null, targets: [] },
  ...more,
});

function gain(proposals: MeasureProposal[], more: Partial<DocumentReview> = {}): number {
  const analysis = { measures: proposals };
  const measures = machineMeasures(analysis as Parameters<typeof machineMeasures>[0]);
  const verdict = { label: 'clean', score: 1, evidence: [], status: 'suggested' } as const;
  return expectedGain(analysis, {
    measures,
    edits: [],
    verdict: { ...verdict, evidence: [] },
    status: 'todo',
    ...more,
  });
}

describe('the expected gain of a page', () => {
  it('is nothing where nothing is open, and on pages that are done', () => {
    expect(gain([])).toBe(0);
    expect(gain([proposal(0.5)], { status: 'done' })).toBe(0);
    const [measure] = machineMeasures({ measures: [proposal(0.5)] } as Parameters<typeof machineMeasures>[0]);
    expect(gain([proposal(0.5)], { measures: measure ? [{ ...measure, status: 'accepted' }] : [] })).toBe(0);
  });

  it('is greatest for the proposal that may as well be wrong', () => {
    expect(gain([proposal(0.5)])).toBe(1);
    expect(gain([proposal(0.99)])).toBeLessThan(0.1);
    expect(gain([proposal(0.7)])).toBeCloseTo(binaryEntropy(0.3));
  });

  it('grows with a second code, with a second opinion and with each proposal', () => {
    const alternatives = [{ code: 'pharma.supply', confidence: 0.35 }];
    expect(gain([proposal(0.7, { alternatives })])).toBeCloseTo(binaryEntropy(0.7) + 0.5);
    expect(gain([proposal(0.7, { rulesConfidence: 0.3 })])).toBeCloseTo(binaryEntropy(0.7) + 0.4);
    expect(gain([proposal(0.5), proposal(0.5, { start: 5, end: 9 })])).toBe(2);
  });

  it('counts doubtful repairs and a doubtful verdict, not those that were decided', () => {
    const edit = { start: 0, end: 1, insert: '', rule: 'mojibake', origin: 'machine', reason: 'test' } as const;
    const edits: ReviewedEdit[] = [
      { ...edit, status: 'suggested', confidence: 0.5 },
      { ...edit, status: 'applied', confidence: 0.5 },
    ];
    expect(gain([], { edits })).toBe(1);
    const verdict = { label: 'spam', score: 0.5, evidence: [], status: 'suggested' } as const;
    expect(gain([], { verdict: { ...verdict, evidence: [] } })).toBe(1);
    expect(gain([], { verdict: { ...verdict, evidence: [], score: null, status: 'decided' } })).toBe(0);
  });

  it('is a finite number from 0 up, whatever the confidences', () => {
    for (const confidence of [0, 1, -1, 2, 0.3])
      expect(gain([proposal(confidence, { alternatives: [{ code: 'x', confidence: 1 }] })])).toBeGreaterThanOrEqual(0);
  });
});
