import { describe, expect, test } from 'vitest';
import { isDateValue, normaliseDate } from '../../../renderer/features/review/date-value.ts';
import { type Suggestion, stepSuggestion } from '../../../renderer/features/review/suggestions.ts';

describe('a date', () => {
  test.each(['2024', '2024-05', '2024-05-24', '2024-05-24T10:12', '2024-02-29'])('%s is one', (text) => {
    expect(isDateValue(text)).toBe(true);
  });
  test.each(['', '24', '2024-13', '2023-02-29', '2024-05-24T25:00', '2024/05/24', '昨日'])('%s is none', (text) => {
    expect(isDateValue(text)).toBe(false);
  });
  test.each([
    ['2024年5月24日 10:12', '2024-05-24T10:12'],
    ['2024/5/4', '2024-05-04'],
    ['2024年5月', '2024-05'],
    ['2024年', '2024'],
    ['2024-05-24 10:12:33', '2024-05-24T10:12'],
    ['二〇二四年五月二十四日', '2024-05-24'],
    ['中華民國113年5月24日', '中華民國113年5月24日'],
    ['民國113年5月24日', '2024-05-24'],
    ['约在2024年5月24日', '约在2024年5月24日'],
    ['昨日', '昨日'],
  ])('%s is written %s', (text, value) => {
    expect(normaliseDate(text)).toBe(value);
  });
});

describe('going through suggestions', () => {
  const list: Suggestion[] = [10, 20, 30].map((start) => ({
    start,
    end: start + 5,
    focus: { type: 'measure', id: `p:${start}` },
  }));
  const start = (found: Suggestion | null) => found?.start ?? null;

  test('goes round at both ends', () => {
    expect(start(stepSuggestion(list, { type: 'measure', id: 'p:30' }, 0, 1))).toBe(10);
    expect(start(stepSuggestion(list, { type: 'measure', id: 'p:10' }, 0, -1))).toBe(30);
  });
  test('starts at the caret when nothing is in focus', () => {
    expect(start(stepSuggestion(list, null, 15, 1))).toBe(20);
    expect(start(stepSuggestion(list, null, 15, -1))).toBe(10);
    expect(start(stepSuggestion(list, null, 99, 1))).toBe(10);
    expect(start(stepSuggestion([], null, 0, 1))).toBeNull();
  });
});
