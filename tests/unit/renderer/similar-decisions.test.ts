import { expect, test } from 'vitest';
import { isTaggable, isTickedAtFirst, tagAlike } from '../../../renderer/features/similar/similar-decisions.ts';
import type { SimilarHit } from '../../../shared/contract/schemas/similar.ts';

const ATTRIBUTES = {
  level: '省',
  actor: '省卫健委',
  region: null,
  stage: null,
  instrument: null,
  targets: [],
} as const;
const passage: SimilarHit = {
  documentId: 'd',
  title: '题名',
  start: 3,
  end: 7,
  rawQuote: '取消加成',
  before: '全面',
  after: '。',
  likeness: 0.9,
  state: 'untagged',
  measureId: null,
  code: null,
  attributes: null,
};
const proposal: SimilarHit = {
  ...passage,
  state: 'suggested',
  measureId: 'p:3-7:pharma.pricing',
  code: 'pharma.pricing',
  attributes: { ...ATTRIBUTES, targets: [] },
};

test('a passage that nobody tagged gets a tag of its own, without attributes of another page', () => {
  const { documentId, decision } = tagAlike(passage, 'pharma.pricing');
  expect(documentId).toBe('d');
  expect(decision).toMatchObject({
    type: 'measure.set',
    action: 'add',
    tag: { start: 3, end: 7, rawQuote: '取消加成' },
  });
  expect(decision).toMatchObject({ measureId: expect.stringMatching(/^r:/u), tag: { attributes: { level: null } } });
});

test('a proposal is accepted where it has the code, else given it, and keeps what it says of itself', () => {
  const accepted = tagAlike(proposal, 'pharma.pricing').decision;
  expect(accepted).toMatchObject({ action: 'accept', measureId: proposal.measureId, tag: { attributes: ATTRIBUTES } });
  const recoded = tagAlike(proposal, 'insurance.payment').decision;
  expect(recoded).toMatchObject({ action: 'recode', tag: { code: 'insurance.payment', attributes: ATTRIBUTES } });
});

test('only passages that are surely alike and open are ticked to begin with', () => {
  expect([passage, proposal].map(isTickedAtFirst)).toEqual([true, true]);
  expect(isTickedAtFirst({ ...passage, likeness: 0.84 })).toBe(false);
  expect(isTickedAtFirst({ ...proposal, state: 'rejected' })).toBe(false);
  expect(isTaggable({ ...proposal, state: 'rejected' })).toBe(true);
  expect(isTaggable({ ...proposal, state: 'accepted' })).toBe(false);
});
