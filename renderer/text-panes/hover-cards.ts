import type { Extension } from '@codemirror/state';
import { closeHoverTooltips, type EditorView, hoverTooltip, type Tooltip } from '@codemirror/view';
import type { DocumentDetail } from '../../shared/contract/schemas/document.ts';
import type { ReviewedEdit, ReviewedMeasure } from '../../shared/review/review-state.ts';
import type { Span } from '../../shared/text/model.ts';
import type { CodeIndex } from '../features/review/code-index.ts';
import type { DeskActions } from '../features/review/desk-actions.ts';
import { isMendable } from '../features/review/suggestions.ts';
import type { Projection } from '../features/review/use-projection.ts';
import { reasonName, ruleName, t } from '../i18n/i18n.ts';
import type { Side } from './spans.ts';

interface CardSource {
  detail: DocumentDetail;
  codes: CodeIndex;
  projection: Projection;
  actions: DeskActions;
}

function line(parent: HTMLElement, className: string, text: string): HTMLElement {
  const element = parent.appendChild(document.createElement('div'));
  element.className = className;
  element.textContent = text;
  return element;
}

function button(parent: HTMLElement, label: string, run: () => void): void {
  const element = parent.appendChild(document.createElement('button'));
  element.type = 'button';
  element.className = 'button button-small';
  element.textContent = label;
  element.addEventListener('click', run);
}

function repairCard(edit: ReviewedEdit, { detail, actions }: CardSource, view: EditorView): HTMLElement {
  const set = (applied: boolean) => (): void => {
    // The card says what was; it goes when that is over.
    view.dispatch({ effects: closeHoverTooltips });
    actions.edits.set(edit, applied);
  };
  const mendable = isMendable(detail.raw, edit);
  const card = document.createElement('div');
  card.className = 'card-tip';
  line(
    card,
    'card-tip-head',
    `${t(edit.status === 'applied' ? 'repairs.applied' : 'repairs.suggested')} · ${ruleName(edit.rule)}`,
  );
  const change = line(card, 'card-tip-change', '');
  change.append(Object.assign(document.createElement('del'), { textContent: detail.raw.slice(edit.start, edit.end) }));
  if (mendable) {
    change.append(
      ' → ',
      Object.assign(document.createElement('ins'), { textContent: edit.insert || t('repairs.nothing') }),
    );
  }
  if (edit.reason !== edit.rule) line(card, 'card-tip-why', reasonName(edit.reason));
  const row = line(card, 'card-tip-actions', '');
  if (edit.status === 'applied') button(row, t('repairs.undo'), set(false));
  else {
    if (mendable) button(row, t('repairs.accept'), set(true));
    button(row, t('repairs.reject'), set(false));
  }
  return card;
}

function measureCard(measure: ReviewedMeasure, { codes }: CardSource): HTMLElement {
  const card = document.createElement('div');
  card.className = 'card-tip';
  const look = codes.look(measure.code);
  line(card, `card-tip-head ${look.group}`, `${look.key?.toUpperCase() ?? ''} ${look.name} · ${look.groupName}`);
  if (look.definition) line(card, 'card-tip-why', look.definition);
  return card;
}

const holds = (span: Span, position: number): boolean => span.start <= position && position <= span.end;

/** Cards over repairs (rule, before and after, what to do) and over measures (code and definition). */
export function hoverCards(side: Side, source: () => CardSource): Extension {
  return hoverTooltip(
    (_view, position, bias): Tooltip | null => {
      const current = source();
      const { review } = current.detail;
      const { map } = current.projection;
      const raw = side === 'raw' ? position : map.cleanToRaw(position, bias < 0 ? -1 : 1);
      const at = (span: Span): Span => {
        if (side === 'raw') return span;
        return map.rawRangeToClean(span)[0] ?? { start: position, end: position };
      };
      const edit = review.edits.find((candidate) => candidate.status !== 'rejected' && holds(candidate, raw));
      const measure = review.measures.find((candidate) => candidate.status !== 'rejected' && holds(candidate, raw));
      const thing = edit ?? measure;
      if (!thing) return null;
      const { start, end } = at(thing);
      return {
        pos: start,
        end: Math.max(start, end),
        above: true,
        create: (view) => ({
          dom: edit ? repairCard(edit, current, view) : measureCard(thing as ReviewedMeasure, current),
        }),
      };
    },
    { hoverTime: 350, hideOnChange: true },
  );
}
