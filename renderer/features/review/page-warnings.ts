import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { ReviewedBlock, ReviewedEdit } from '../../../shared/review/review-state.ts';
import type { MessageKey } from '../../i18n/i18n.ts';
import { editKey, type Suggestion } from './suggestions.ts';

export interface PageWarning {
  key: Extract<MessageKey, `warning.${string}`>;
  count: number;
}

/** What a reviewer should look at before calling a page done. */
export function pageWarnings({ raw, row, review }: DocumentDetail): PageWarning[] {
  const { title, publishedAt } = review.fields;
  const lost = raw.split('\ufffd').length - 1;
  const found: [boolean, PageWarning['key'], number?][] = [
    [!review.blocks.some((block) => block.kept), 'warning.noText'],
    [title === null, 'warning.noTitle'],
    [publishedAt === null, 'warning.noDate'],
    [row.script === 'mixed', 'warning.mixedScript'],
    [lost > 0, 'warning.lostCharacters', lost],
  ];
  return found.filter(([holds]) => holds).map(([, key, count = 1]) => ({ key, count }));
}

/** A warning that can be gone to, with what it is about. */
export type WarningStop = Suggestion & {
  about:
    | { type: 'page'; key: PageWarning['key'] }
    | { type: 'repair'; edit: ReviewedEdit }
    | { type: 'lost' }
    | { type: 'unsure'; block: ReviewedBlock };
};

/** Below this the machine is not sure of the kind of a block, 0 to 1. */
const SURE_OF_KIND = 0.7;

const passage = ({ start, end }: { start: number; end: number }): Suggestion => ({
  start,
  end,
  focus: { type: 'passage', start, end },
});

/** Everything of a page that is worth a look, what is about the page as a whole first, then in reading order. */
export function warningStops(detail: DocumentDetail): WarningStop[] {
  const { raw, review } = detail;
  const whole = pageWarnings(detail)
    // Each lost character is a place of its own.
    .filter(({ key }) => key !== 'warning.lostCharacters')
    .map(
      ({ key }): WarningStop => ({ start: 0, end: 0, focus: { type: 'warning', key }, about: { type: 'page', key } }),
    );
  const repairs = review.edits
    .filter(({ status }) => status === 'suggested')
    .map((edit): WarningStop => {
      const { start, end } = edit;
      return { start, end, focus: { type: 'edit', key: editKey(edit) }, about: { type: 'repair', edit } };
    });
  const unsure = review.blocks
    .filter(({ origin, confidence }) => origin === 'machine' && confidence < SURE_OF_KIND)
    .map((block): WarningStop => ({ ...passage(block), about: { type: 'unsure', block } }));
  const known = [...repairs, ...unsure];
  const lost = [...raw.matchAll(/\ufffd+/gu)]
    .map(
      ({ index, 0: run }): WarningStop => ({
        ...passage({ start: index, end: index + run.length }),
        about: { type: 'lost' },
      }),
    )
    .filter(({ start, end }) => !known.some((other) => other.start <= start && end <= other.end));
  return [...whole, ...[...known, ...lost].sort((a, b) => a.start - b.start || a.end - b.end)];
}
