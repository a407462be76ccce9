import { create } from 'zustand';
import type { FieldName } from '../../../shared/text/model.ts';
import type { PaneSelection } from '../../text-panes/panes-controller.ts';

/** The thing that keys without a selection act on. */
export type Focus =
  | { type: 'measure'; id: string }
  | { type: 'edit'; key: string }
  | { type: 'field'; name: FieldName }
  | { type: 'verdict' }
  /** A warning about the page as a whole. */
  | { type: 'warning'; key: string }
  /** A stretch of raw text that was just changed. */
  | { type: 'passage'; start: number; end: number };

interface DeskState {
  focus: Focus | null;
  selection: PaneSelection | null;
  /** `readings`: what else the page may be read to say of the field in focus; `decodings`: its encoding. */
  menu: 'recode' | 'kind' | 'readings' | 'acceptAbove' | 'rejectBelow' | 'similar' | 'decodings' | null;
  /** The field that is being edited. */
  editing: FieldName | null;
  /** The measure whose attributes are open. */
  expanded: string | null;
  /** Raw starts of the folds of the clean pane that are open. */
  openFolds: ReadonlySet<number>;
}

const EMPTY: DeskState = {
  focus: null,
  selection: null,
  menu: null,
  editing: null,
  expanded: null,
  openFolds: new Set(),
};

/** What the reviewer is doing on the page in front; forgotten with the next page. */
export const useDeskStore = create<DeskState>(() => EMPTY);

let awaited: { documentId: string; focus: Focus } | null = null;

/** Names what is to be in focus when a page is opened next. */
export function focusOnOpening(documentId: string, focus: Focus): void {
  awaited = { documentId, focus };
}

export function resetDesk(documentId: string): void {
  const focus = awaited?.documentId === documentId ? awaited.focus : null;
  awaited = null;
  useDeskStore.setState({ ...EMPTY, focus });
}
