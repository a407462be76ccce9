import type { Estimate, ScoreRow } from './scorecard.ts';

/** A scorecard as the lines of a table, a header first; shares with three decimals, empty where there is none. */
export function scorecardTable(rows: readonly ScoreRow[]): string[][] {
  const share = (estimate: Estimate | null): string[] =>
    estimate ? [estimate.value, estimate.low, estimate.high].map((part) => part.toFixed(3)) : ['', '', ''];
  return [
    [
      ...['group', 'key', 'accepted', 'corrected', 'rejected', 'missed', 'open'],
      ...['precision', 'precision_low', 'precision_high', 'recall', 'recall_low', 'recall_high'],
    ],
    ...rows.map(({ group, key, accepted, corrected, rejected, missed, open, precision, recall }) => [
      group,
      key,
      ...[accepted, corrected, rejected, missed, open].map(String),
      ...share(precision),
      ...share(recall),
    ]),
  ];
}
