import { expect, test } from 'vitest';
import {
  COLUMNS,
  chosenColumns,
  columnWidths,
  moveColumn,
  toggleColumn,
} from '../../../renderer/features/library/columns.ts';

const names = (chosen: Parameters<typeof chosenColumns>[0]): string[] =>
  chosenColumns(chosen).flatMap(({ column, shown }) => (shown ? [column.id] : []));

test('nothing chosen shows the usual columns in their usual order', () => {
  expect(names([])).toEqual(COLUMNS.filter(({ usual }) => usual).map(({ id }) => id));
});

test('a column goes where it is put and comes back where it was hidden', () => {
  const moved = moveColumn(chosenColumns([]), 'script', -1);
  expect(names(moved).slice(-2)).toEqual(['script', 'characters']);
  const hidden = toggleColumn(chosenColumns(moved), 'script');
  expect(names(hidden)).not.toContain('script');
  expect(names(toggleColumn(chosenColumns(hidden), 'script'))).toEqual(names(moved));
  expect(names(moveColumn(chosenColumns([]), 'title', -1))).toEqual(names([]));
});

test('the title stays, and columns that another version knows or lacks do no harm', () => {
  const chosen = [
    { id: 'status', shown: true },
    { id: 'tomorrow', shown: true },
    { id: 'title', shown: false },
  ];
  expect(names(chosen).slice(0, 3)).toEqual(['status', 'title', 'source']);
});

test('the usual columns fit a window of 1024', () => {
  const usual = COLUMNS.filter(({ usual }) => usual);
  // Without the margins of the list and a scroll bar.
  expect(columnWidths(usual).least).toBeLessThanOrEqual(1024 - 2 * 16 - 2 - 16);
});
