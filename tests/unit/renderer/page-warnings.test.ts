import { expect, test } from 'vitest';
import { warningStops } from '../../../renderer/features/review/page-warnings.ts';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { ReviewedBlock, ReviewedEdit } from '../../../shared/review/review-state.ts';
import { NO_FIELDS } from '../../support/no-fields.ts';

const block = (start: number, end: number, confidence: number, origin: ReviewedBlock['origin']): ReviewedBlock => ({
  ...{ start, end, confidence, origin },
  ...{ kind: 'body', kept: true, reason: '' },
});
const edit = (start: number, end: number, status: ReviewedEdit['status']): ReviewedEdit => ({
  ...{ start, end, status, insert: '', rule: 'mojibake', origin: 'machine' },
  ...{ confidence: 0.5, reason: '' },
});

test('what is worth a look stands in reading order after what is about the whole page, each place once', () => {
  const raw = `甲乙\ufffd丙\n丁\ufffd\ufffd戊\n己庚`;
  const fields = { ...NO_FIELDS, publishedAt: { value: '2024' } };
  const detail = {
    raw,
    row: { script: 'Hans' },
    review: {
      fields,
      blocks: [block(0, 5, 0.9, 'machine'), block(5, 10, 0.9, 'machine'), block(10, 12, 0.4, 'machine')],
      edits: [edit(2, 3, 'suggested'), edit(1, 2, 'applied')],
    },
  } as unknown as DocumentDetail;
  const stops = warningStops(detail).map(({ about, start, end }) => `${about.type} ${start}-${end}`);
  expect(stops).toEqual(['page 0-0', 'repair 2-3', 'lost 6-8', 'unsure 10-12']);
  detail.review.blocks[2] = block(10, 12, 0.4, 'reviewer');
  expect(warningStops(detail)).toHaveLength(3);
});
