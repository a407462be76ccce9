import type { Decision } from '../../../shared/review/decision.ts';
import { FIELD_NAMES, type FieldName, type FieldValue, type Span } from '../../../shared/text/model.ts';
import { cleanQuote } from '../../../shared/text/offset-map.ts';
import { toast } from '../../app/toast-store.ts';
import { t } from '../../i18n/i18n.ts';
import { isDateValue, normaliseDate } from './date-value.ts';
import { type DeskContext, submit } from './desk-context.ts';

export function fieldActions({ documentId, page, controller }: DeskContext) {
  const quoted = (span: Span | null) => {
    const raw = page()?.raw;
    return span && raw !== undefined
      ? { start: span.start, end: span.end, rawQuote: raw.slice(span.start, span.end) }
      : null;
  };
  const openFields = (): FieldName[] => {
    const fields = page()?.review.fields;
    return FIELD_NAMES.filter((name) => fields?.[name]?.status === 'suggested' && fields[name].value !== null);
  };
  /** Gives a field a value; `evidence` is where the page states it, null for one that was typed. */
  const correct = (field: FieldName, value: string, evidence: Span | null): void => {
    void submit('action.field.correct', documentId, {
      type: 'field.set',
      field,
      action: 'correct',
      value,
      evidence: quoted(evidence),
    });
  };
  /** What says yes to the value of a field; none where there is none, or where yes was said. */
  const acceptance = (field: FieldName): Decision[] => {
    const current = page()?.review.fields[field];
    if (!current || current.value === null || current.status === 'accepted') return [];
    const { value, start, end, code } = current;
    const evidence = quoted(start !== null && end !== null ? { start, end } : null);
    return [{ type: 'field.set', field, action: 'accept', value, evidence, ...(code !== undefined && { code }) }];
  };
  return {
    accept(field: FieldName): void {
      const decisions = acceptance(field);
      if (decisions.length > 0) void submit('action.field.accept', documentId, ...decisions);
    },
    /** Says yes to every proposed value, as one command. */
    acceptAll(): void {
      const decisions = openFields().flatMap(acceptance);
      if (decisions.length > 0) void submit('action.field.acceptAll', documentId, ...decisions);
    },
    /** Fields with a proposed value that nobody has decided on. */
    open: openFields,
    correct,
    /** Gives a field the selected text as its value. */
    take(field: FieldName): void {
      const detail = page();
      const span = controller.selection?.span;
      if (!detail || !span) return;
      const applied = detail.review.edits.filter((edit) => edit.status === 'applied');
      const quote = cleanQuote(detail.raw, applied, null, span).replace(/\s+/g, ' ').trim();
      const value = field === 'publishedAt' ? normaliseDate(quote) : quote;
      if (field === 'publishedAt' && !isDateValue(value)) {
        toast({ text: t('fields.badDate') });
        return;
      }
      correct(field, value, span);
      controller.clearSelection();
    },
    /** Takes another of the machine's readings; its own proposal counts as accepted, the others correct it. */
    pick(field: FieldName, { value, start, end, code }: FieldValue): void {
      const proposed = page()?.review.fieldReadings[field]?.[0]?.value === value;
      void submit('action.field.correct', documentId, {
        type: 'field.set',
        field,
        action: proposed ? 'accept' : 'correct',
        value,
        evidence: quoted(start !== null && end !== null ? { start, end } : null),
        ...(code !== undefined && { code }),
      });
    },
    clear(field: FieldName): void {
      void submit('action.field.clear', documentId, {
        type: 'field.set',
        field,
        action: 'clear',
        value: null,
        evidence: null,
      });
    },
  };
}
