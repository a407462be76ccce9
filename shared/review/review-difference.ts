import { FIELD_NAMES, type FieldName, type VerdictLabel } from '../text/model.ts';
import type { ReviewStatus } from './decision.ts';
import type { DocumentReview, ReviewedBlock, ReviewedMeasure } from './review-state.ts';
import { sameData } from './same-data.ts';

interface Change<T> {
  from: T;
  to: T;
}

/** What is different between two states of one page; parts that are the same are null, empty or 0. */
export interface ReviewDifference {
  /** Tags that only the first state has, that only the second has, and that both have in different ways. */
  measures: { gone: number; back: number; changed: number };
  fields: ({ name: FieldName } & Change<string | null>)[];
  verdict: Change<VerdictLabel> | null;
  /** Characters of raw text that are of another kind, or in the clean text of only one of them. */
  characters: number;
  repairs: number;
  note: boolean;
  status: Change<ReviewStatus> | null;
}

const accepted = ({ measures }: DocumentReview): Map<string, ReviewedMeasure> =>
  new Map(measures.filter(({ status }) => status === 'accepted').map((measure) => [measure.id, measure]));

const repairs = ({ edits }: DocumentReview): Set<string> =>
  new Set(edits.map(({ start, end, insert, status }) => `${start} ${end} ${status} ${insert}`));

const onlyIn = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((key) => !b.has(key)).length;

function differingCharacters(a: readonly ReviewedBlock[], b: readonly ReviewedBlock[]): number {
  let differing = 0;
  let at = 0;
  for (const block of a) {
    // Both cover the same text in order, so no block of the second lies before one passed already.
    while ((b[at]?.end ?? Number.POSITIVE_INFINITY) <= block.start) at++;
    for (let index = at; (b[index]?.start ?? Number.POSITIVE_INFINITY) < block.end; index++) {
      const other = b[index];
      if (other && (other.kind !== block.kind || other.kept !== block.kept))
        differing += Math.min(block.end, other.end) - Math.max(block.start, other.start);
    }
  }
  return differing;
}

/** Compares two states of one page. */
export function reviewDifference(from: DocumentReview, to: DocumentReview): ReviewDifference {
  const before = accepted(from);
  const after = accepted(to);
  const kept = [...before].filter(([id]) => after.has(id));
  const mended = repairs(from);
  const mendedAfter = repairs(to);
  return {
    measures: {
      gone: before.size - kept.length,
      back: after.size - kept.length,
      changed: kept.filter(([id, measure]) => !sameData(measure, after.get(id))).length,
    },
    fields: FIELD_NAMES.flatMap((name) =>
      sameData(from.fields[name], to.fields[name])
        ? []
        : [{ name, from: from.fields[name]?.value ?? null, to: to.fields[name]?.value ?? null }],
    ),
    verdict: sameData(from.verdict, to.verdict) ? null : { from: from.verdict.label, to: to.verdict.label },
    characters: differingCharacters(from.blocks, to.blocks),
    repairs: Math.max(onlyIn(mended, mendedAfter), onlyIn(mendedAfter, mended)),
    note: from.note !== to.note,
    status: from.status === to.status ? null : { from: from.status, to: to.status },
  };
}
