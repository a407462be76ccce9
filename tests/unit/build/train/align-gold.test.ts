import { expect, test } from 'vitest';
import { alignGold } from '../../../../build/train/align-gold.ts';

const align = (lines: string[], gold: string): string => alignGold(lines, gold).join('');

test('lines of the gold text are found whatever their white space', () => {
  expect(align(['首页', '标题', '第一段。', '第二 段。', '版权'], '标题\n第一段。第二段。')).toBe('01110');
});

test('a line that stands twice is taken where it fits the order', () => {
  expect(align(['标题', '正文甲', '标题', '正文乙'], '正文甲\n标题\n正文乙')).toBe('0111');
});

test('lines that only parts of the gold text resemble are left out', () => {
  expect(align(['第一段，更多', ''], '第一段')).toBe('00');
  expect(align([], '第一段')).toBe('');
});
