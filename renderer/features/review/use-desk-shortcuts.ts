import {
  BLOCK_KINDS,
  type BlockKind,
  FIELD_NAMES,
  type FieldName,
  type VerdictLabel,
} from '../../../shared/text/model.ts';
import { toast } from '../../app/toast-store.ts';
import { openSearch } from '../../app/use-route.ts';
import { t } from '../../i18n/i18n.ts';
import type { StepUnit } from '../../text-panes/panes-controller.ts';
import { removedRuns } from '../../text-panes/removed-runs.ts';
import { useSearchStore } from '../search/search-store.ts';
import { shortcutOf } from '../shortcuts/registry.ts';
import { shortcutOfKey, useShortcuts } from '../shortcuts/use-shortcuts.ts';
import type { CodeIndex } from './code-index.ts';
import type { DeskActions } from './desk-actions.ts';
import { type Focus, useDeskStore } from './desk-store.ts';
import { warningStops } from './page-warnings.ts';
import { focusSpans, openSuggestions, stepSuggestion } from './suggestions.ts';

/** Commands that move an edge of the selection or of the measure in focus. */
const RESIZES = /^measure\.(grow|shrink)/u;

/** Whether the page was opened from a list of places and nothing else has been taken up since. */
function isAtHit(documentId: string): boolean {
  const { focus, menu, editing } = useDeskStore.getState();
  const isFree = (focus === null || focus.type === 'passage') && menu === null && editing === null;
  return isFree && useSearchStore.getState().opened === documentId;
}

const handlersOf = <P extends string, N extends string>(prefix: P, names: readonly N[], handle: (name: N) => void) =>
  Object.fromEntries(names.map((name) => [`${prefix}.${name}`, () => handle(name)])) as Record<`${P}.${N}`, () => void>;

/** Whether a key keeps its meaning while text is selected, unless the codebook has given it to a code. */
function worksWithSelection(key: string): boolean {
  const id = shortcutOfKey(key);
  return id !== null && shortcutOf(id).withSelection === true;
}

/** The commands of the desk; those about the measure in focus, the selection and the like wait until there is one. */
export function useDeskShortcuts(actions: DeskActions, codes: CodeIndex | null): void {
  const { context, measures, edits, fields, blocks, page } = actions;
  const { controller } = context;
  const focus = (): Focus | null => useDeskStore.getState().focus;
  const focusOn = (next: Focus | null): void => useDeskStore.setState({ focus: next });

  const step = (direction: 1 | -1): void => {
    const review = context.page()?.review;
    const next = review && stepSuggestion(openSuggestions(review), focus(), controller.caret, direction);
    if (next) focusOn(next.focus);
    else toast({ text: t('toast.noSuggestions') });
  };

  const stepWarning = (direction: 1 | -1): void => {
    const detail = context.page();
    const next = detail && stepSuggestion(warningStops(detail), focus(), controller.caret, direction);
    if (next) focusOn(next.focus);
  };

  /** Decides on the thing in focus and goes on to the next suggestion. */
  const answer = (yes: boolean): void => {
    const review = context.page()?.review;
    const current = focus();
    if (!review) return;
    const measure = current?.type === 'measure' ? review.measures.find(({ id }) => id === current.id) : undefined;
    // What is accepted already is not accepted again.
    const isDecidable = current !== null && current.type !== 'passage' && current.type !== 'warning';
    if (!isDecidable || (yes && measure?.status === 'accepted')) {
      step(1);
      return;
    }
    if (yes && current.type === 'measure' && measures.mustChoose(current.id)) {
      measures.accept(current.id);
      return;
    }
    const next = stepSuggestion(openSuggestions(review), current, focusSpans(review, current)[0]?.end ?? 0, 1);
    if (current.type === 'measure') (yes ? measures.accept : measures.reject)(current.id);
    else if (current.type === 'edit') {
      if (!edits.setByKey(current.key, yes)) return;
    } else if (current.type === 'field') {
      const following = fields.open().filter((name) => name !== current.name);
      (yes ? fields.accept : fields.clear)(current.name);
      const [name] = following;
      if (name) focusOn({ type: 'field', name });
    } else page.verdict(review.verdict.label);
    if ((current.type === 'measure' || current.type === 'edit') && next) focusOn(next.focus);
  };

  const stepField = (direction: 1 | -1) => (): void => {
    const current = focus();
    const at = current?.type === 'field' ? FIELD_NAMES.indexOf(current.name) : direction === 1 ? -1 : 0;
    const name = FIELD_NAMES.at((at + direction) % FIELD_NAMES.length);
    if (name) focusOn({ type: 'field', name });
  };

  /** Moves an edge of the selection, else of the measure in focus. */
  const resize =
    (edge: 'start' | 'end', direction: 1 | -1, unit: StepUnit = 'character') =>
    (): void => {
      const current = focus();
      if (controller.selection) controller.moveSelectionEdge(edge, direction, unit);
      else if (current?.type === 'measure') measures.resize(current.id, edge, direction, unit);
    };
  const folds = (): number[] => {
    const detail = context.page();
    return detail ? removedRuns(detail.raw, detail.review.blocks).map((run) => run.start) : [];
  };
  /** Shows all removed text where any is folded away, else folds all of it. */
  const toggleFolds = (): void => {
    const all = folds();
    const { openFolds } = useDeskStore.getState();
    useDeskStore.setState({ openFolds: new Set(all.every((start) => openFolds.has(start)) ? [] : all) });
  };
  const verdict = (label: VerdictLabel) => (): void => page.verdict(label);

  useShortcuts({
    screen: 'desk',
    capture: (key) => {
      if (!controller.selection || useDeskStore.getState().menu) return false;
      const code = codes?.codeOfKey(key);
      if (code) measures.add(code);
      // Another letter must not act on something else while the reader is looking at a selection.
      return code !== null || (/^([a-z0-9]|Enter)$/.test(key) && !worksWithSelection(key));
    },
    handlers: {
      'suggestion.next': () => step(1),
      'suggestion.previous': () => step(-1),
      'suggestion.accept': () => answer(true),
      'suggestion.reject': () => answer(false),
      'measure.acceptAbove': () => useDeskStore.setState({ menu: 'acceptAbove' }),
      'measure.rejectBelow': () => useDeskStore.setState({ menu: 'rejectBelow' }),
      'warning.next': () => stepWarning(1),
      'warning.previous': () => stepWarning(-1),
      'measure.similar': () => {
        if (focus()?.type === 'measure') useDeskStore.setState({ menu: 'similar' });
        else toast({ text: t('similar.needsMeasure') });
      },
      'measure.recode': () => {
        const current = focus();
        if (current?.type === 'measure') useDeskStore.setState({ menu: 'recode' });
        const readings = current?.type === 'field' && context.page()?.review.fieldReadings[current.name];
        if (readings && readings.length > 0) useDeskStore.setState({ menu: 'readings' });
      },
      'measure.growEnd': resize('end', 1),
      'measure.shrinkEnd': resize('end', -1),
      'measure.growStart': resize('start', -1),
      'measure.shrinkStart': resize('start', 1),
      'measure.growEndWord': resize('end', 1, 'word'),
      'measure.shrinkEndWord': resize('end', -1, 'word'),
      'measure.growStartWord': resize('start', -1, 'word'),
      'measure.shrinkStartWord': resize('start', 1, 'word'),
      'measure.join': measures.join,
      'measure.leaveOut': measures.leaveOut,
      'pane.widen': () => controller.widenSelection(),
      'verdict.clean': verdict('clean'),
      'verdict.contaminated': verdict('contaminated'),
      'verdict.spam': verdict('spam'),
      'verdict.unreadable': verdict('unreadable'),
      'verdict.evidence': () => focusOn({ type: 'verdict' }),
      'measure.details': () => {
        const current = focus();
        if (current?.type !== 'measure') return;
        useDeskStore.setState(({ expanded }) => ({ expanded: expanded === current.id ? null : current.id }));
      },
      ...handlersOf('kind', BLOCK_KINDS, (kind: BlockKind) => blocks.setKind(kind)),
      ...handlersOf('take', FIELD_NAMES, (name: FieldName) => fields.take(name)),
      'fold.all': toggleFolds,
      'block.toggle': blocks.toggle,
      'rule.promote': blocks.promote,
      'block.kind': () => {
        if (blocks.range()) useDeskStore.setState({ menu: 'kind' });
      },
      'pane.switch': () => controller.focusPane(document.activeElement?.closest('[data-side=raw]') ? 'clean' : 'raw'),
      'pane.find': () => controller.find(),
      'pane.pageDown': () => controller.scrollPages(1),
      'pane.pageUp': () => controller.scrollPages(-1),
      'field.next': stepField(1),
      'field.previous': stepField(-1),
      'field.acceptAll': fields.acceptAll,
      'field.edit': () => {
        const current = focus();
        useDeskStore.setState({ editing: current?.type === 'field' ? current.name : FIELD_NAMES[0] });
      },
      'note.focus': () => document.getElementById('note')?.focus(),
      'page.done': () => void page.done(),
      'page.reopen': () => void page.reopen(),
      'page.next': () => void page.go(1),
      'page.previous': () => void page.go(-1),
      'app.escape': () => {
        if (controller.selection) controller.clearSelection();
        else if (isAtHit(context.documentId)) openSearch(useSearchStore.getState().query);
        else useDeskStore.setState({ focus: null, menu: null, editing: null });
      },
    },
    isReady: (id) => {
      const review = context.page()?.review;
      const current = focus();
      if (id === 'measure.join') return measures.canJoin();
      if (id === 'measure.leaveOut') return measures.canLeaveOut();
      if (id === 'measure.details') return current?.type === 'measure';
      if (RESIZES.test(id)) return controller.selection !== null || current?.type === 'measure';
      if (id === 'measure.recode')
        return (
          current?.type === 'measure' || (current?.type === 'field' && review?.fieldReadings[current.name] != null)
        );
      if (id === 'verdict.evidence') return (review?.verdict.evidence.length ?? 0) > 0;
      if (id === 'field.acceptAll') return fields.open().length > 0;
      if (id === 'warning.next' || id === 'warning.previous') {
        const detail = context.page();
        return detail !== undefined && warningStops(detail).length > 0;
      }
      if (id === 'page.reopen') return review?.status === 'done';
      if (id === 'fold.all') return folds().length > 0;
      if (id === 'block.toggle' || id === 'block.kind' || id === 'rule.promote' || id.startsWith('kind.'))
        return blocks.range() !== null;
      return !id.startsWith('take.') || controller.selection !== null;
    },
  });
}
