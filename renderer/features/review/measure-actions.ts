import { findCode } from '../../../shared/codebook/find-code.ts';
import type { Decision, MeasureAttributes } from '../../../shared/review/decision.ts';
import { type Gapped, partsOf, withEdges, withoutPart, withPart } from '../../../shared/review/parts.ts';
import type { ReviewedMeasure } from '../../../shared/review/review-state.ts';
import { sameData } from '../../../shared/review/same-data.ts';
import { NO_ATTRIBUTES, type TagChange, tagOf } from '../../../shared/review/tag-of.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import type { StepUnit } from '../../text-panes/panes-controller.ts';
import { type DeskContext, submit } from './desk-context.ts';
import { useDeskStore } from './desk-store.ts';

function isRetired(code: string | undefined): boolean {
  const codebook = queryClient.getQueryData(queries.codebook().queryKey);
  return codebook !== undefined && code !== undefined && findCode(codebook, code)?.code.retired !== undefined;
}

const sameParts = (a: Gapped, b: Gapped): boolean => sameData(partsOf(a), partsOf(b));

export type Edge = 'start' | 'end';

export function measureActions({ documentId, page, controller }: DeskContext) {
  const find = (id: string) => page()?.review.measures.find((measure) => measure.id === id);

  const set = (id: string, action: 'accept' | 'recode' | 'describe', change: TagChange = {}): void => {
    const measure = find(id);
    const raw = page()?.raw;
    if (!measure || raw === undefined) return;
    const tag = tagOf(raw, measure, change);
    void submit(`action.measure.${action}`, documentId, { type: 'measure.set', measureId: id, action, tag });
  };

  const reshape = (label: 'resize' | 'join' | 'leaveOut', measure: ReviewedMeasure, range: Gapped | null): void => {
    const raw = page()?.raw;
    if (!range || raw === undefined || sameParts(range, measure)) return;
    const tag = tagOf(raw, measure, { ...range, gaps: range.gaps });
    const decision: Decision = { type: 'measure.set', measureId: measure.id, action: 'resize', tag };
    void submit(`action.measure.${label}`, documentId, decision);
  };

  /** What the selected text would make of the measure in focus; null where it would change nothing. */
  const bySelection = (
    change: typeof withPart | typeof withoutPart,
  ): { measure: ReviewedMeasure; range: Gapped } | null => {
    const { focus } = useDeskStore.getState();
    const measure = focus?.type === 'measure' ? find(focus.id) : undefined;
    const span = controller.selection?.span;
    const range = measure && span && measure.status !== 'rejected' ? change(measure, span) : null;
    return measure && range && !sameParts(range, measure) ? { measure, range } : null;
  };

  return {
    /** Whether the selection can become a part of the measure in focus. */
    canJoin: (): boolean => bySelection(withPart) !== null,
    /** Whether the selection is a part of the measure in focus that can be left out of it. */
    canLeaveOut: (): boolean => bySelection(withoutPart) !== null,
    /** Makes the selection a part of the measure in focus, so that it may stand in several pieces. */
    join(): void {
      const change = bySelection(withPart);
      if (change) reshape('join', change.measure, change.range);
      controller.clearSelection();
    },
    leaveOut(): void {
      const change = bySelection(withoutPart);
      if (change) reshape('leaveOut', change.measure, change.range);
      controller.clearSelection();
    },
    /** Tags the selection of either pane. */
    add(code: string): void {
      const raw = page()?.raw;
      const span = controller.selection?.span;
      if (!span || raw === undefined) return;
      const measureId = `r:${crypto.randomUUID()}`;
      const tag = { ...span, rawQuote: raw.slice(span.start, span.end), code, attributes: NO_ATTRIBUTES };
      void submit('action.measure.add', documentId, { type: 'measure.set', measureId, action: 'add', tag });
      controller.clearSelection();
      useDeskStore.setState({ focus: { type: 'measure', id: measureId } });
    },
    /** Whether a measure stands under a code that is out of use, so that a code must be chosen before it is accepted. */
    mustChoose: (id: string): boolean => isRetired(find(id)?.code),
    accept(id: string): void {
      if (!isRetired(find(id)?.code)) set(id, 'accept');
      else useDeskStore.setState({ focus: { type: 'measure', id }, menu: 'recode' });
    },
    /** Accepts several proposals as one command. */
    acceptAll(ids: readonly string[]): void {
      const raw = page()?.raw;
      if (raw === undefined) return;
      const decisions = ids.flatMap((id): Decision[] => {
        const measure = find(id);
        if (measure?.status !== 'suggested' || isRetired(measure.code)) return [];
        return [{ type: 'measure.set', measureId: id, action: 'accept', tag: tagOf(raw, measure) }];
      });
      if (decisions.length > 0) void submit('action.measure.acceptAll', documentId, ...decisions);
    },
    /** Rejects several proposals as one command. */
    rejectAll(ids: readonly string[]): void {
      const raw = page()?.raw;
      if (raw === undefined) return;
      const decisions = ids.flatMap((id): Decision[] => {
        const measure = find(id);
        if (measure?.status !== 'suggested') return [];
        return [{ type: 'measure.reject', measureId: id, tag: tagOf(raw, measure) }];
      });
      if (decisions.length > 0) void submit('action.measure.rejectAll', documentId, ...decisions);
    },
    recode: (id: string, code: string): void => set(id, 'recode', { code }),
    describe: (id: string, change: Partial<MeasureAttributes>): void => set(id, 'describe', change),
    /** Moves one edge of a measure by a character or a word; it keeps at least one character. */
    resize(id: string, edge: Edge, direction: 1 | -1, unit: StepUnit = 'character'): void {
      const measure = find(id);
      const raw = page()?.raw;
      if (!measure || raw === undefined) return;
      const position = controller.stepRaw(measure[edge], direction, unit);
      const start = edge === 'start' ? position : measure.start;
      const end = edge === 'end' ? position : measure.end;
      if (start < 0 || end > raw.length) return;
      reshape('resize', measure, withEdges(measure, { start, end }));
    },
    /** Says no to a proposal, or takes back a tag. */
    reject(id: string): void {
      const measure = find(id);
      const raw = page()?.raw;
      if (!measure || raw === undefined) return;
      if (measure.status === 'suggested') {
        const tag = tagOf(raw, measure);
        void submit('action.measure.reject', documentId, { type: 'measure.reject', measureId: id, tag });
      } else if (measure.status === 'accepted') {
        void submit('action.measure.remove', documentId, { type: 'measure.remove', measureId: id });
      }
    },
  };
}
