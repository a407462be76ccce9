import { expect, test } from 'vitest';
import { findRegex, readRegex } from '../../../renderer/text-panes/find-regex.ts';

const find = (pattern: string, isExact = false, most = 100): string[] =>
  findRegex({ text: TEXT, pattern, isExact, most }).map(({ start, end }) => TEXT.slice(start, end));
const TEXT = 'DRG付费 3.5%\n𠮷drg 12%';

test('a regular expression finds its places, capitals or not as wanted, and no more than asked for', () => {
  expect(find('drg')).toEqual(['DRG', 'drg']);
  expect(find('drg', true)).toEqual(['drg']);
  expect(find(String.raw`[\d.]+%$`)).toEqual(['3.5%', '12%']);
  expect(find('^.')).toEqual(['D', '𠮷']);
  expect(find('.', false, 3)).toEqual(['D', 'R', 'G']);
  expect(find('x*')).toEqual([]);
});

test('what is no regular expression finds nothing', () => {
  expect(readRegex('(', false)).toBeNull();
  expect(find('(')).toEqual([]);
});
