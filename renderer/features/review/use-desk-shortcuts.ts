import { FIELD_NAMES, type VerdictLabel } from '../../../shared/text/model.ts';
import { toast } from '../../app/toast-store.ts';
import { t } from '../../i18n/i18n.ts';
import type { StepUnit } from '../../text-panes/panes-controller.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import type { CodeIndex } from './code-index.ts';
import type { DeskActions } from './desk-actions.ts';
import { type Focus, useDeskStore } from './desk-store.ts';
import { kindOfKey } from './kind-keys.ts';
import { focusSpans, openSuggestions, stepSuggestion } from './suggestions.ts';

/** Keys that keep their meaning while text is selected, unless the codebook has given them to a code. */
const WITH_SELECTION = new Set(['u', 'b', 'n', 'v']);

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

  /** Decides on the thing in focus and goes on to the next suggestion. */
  const answer = (yes: boolean): void => {
    const review = context.page()?.review;
    const current = focus();
    if (!review) return;
    const measure = current?.type === 'measure' ? review.measures.find(({ id }) => id === current.id) : undefined;
    // What is accepted already is not accepted again.
    if (!current || current.type === 'passage' || (yes && measure?.status === 'accepted')) {
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
    } else if (current.type === 'field') (yes ? fields.accept : fields.clear)(current.name);
    else page.verdict(review.verdict.label);
    if ((current.type === 'measure' || current.type === 'edit') && next) focusOn(next.focus);
  };

  /** Moves an edge of the selection, else of the measure in focus. */
  const resize =
    (edge: 'start' | 'end', direction: 1 | -1, unit: StepUnit = 'character') =>
    (): void => {
      const current = focus();
      if (controller.selection) controller.moveSelectionEdge(edge, direction, unit);
      else if (current?.type === 'measure') measures.resize(current.id, edge, direction, unit);
    };
  const verdict = (label: VerdictLabel) => (): void => page.verdict(label);

  useShortcuts({
    screen: 'desk',
    capture: (key) => {
      const kind = kindOfKey(key);
      if (kind) {
        blocks.setKind(kind);
        return true;
      }
      if (!controller.selection || useDeskStore.getState().menu) return false;
      const code = codes?.codeOfKey(key);
      if (code) measures.add(code);
      // Another letter must not act on something else while the reader is looking at a selection.
      return code !== null || (/^([a-z0-9]|Enter)$/.test(key) && !WITH_SELECTION.has(key));
    },
    handlers: {
      'suggestion.next': () => step(1),
      'suggestion.previous': () => step(-1),
      'suggestion.accept': () => answer(true),
      'suggestion.reject': () => answer(false),
      'measure.acceptAbove': () => useDeskStore.setState({ menu: 'acceptAbove' }),
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
      'pane.widen': () => controller.widenSelection(),
      'verdict.clean': verdict('clean'),
      'verdict.contaminated': verdict('contaminated'),
      'verdict.spam': verdict('spam'),
      'verdict.unreadable': verdict('unreadable'),
      'block.toggle': blocks.toggle,
      'block.kind': () => {
        if (blocks.range()) useDeskStore.setState({ menu: 'kind' });
      },
      'pane.switch': () => controller.focusPane(document.activeElement?.closest('[data-side=raw]') ? 'clean' : 'raw'),
      'pane.find': () => controller.find(),
      'pane.pageDown': () => controller.scrollPages(1),
      'pane.pageUp': () => controller.scrollPages(-1),
      'field.edit': () => {
        const current = focus();
        useDeskStore.setState({ editing: current?.type === 'field' ? current.name : FIELD_NAMES[0] });
      },
      'note.focus': () => document.getElementById('note')?.focus(),
      'page.done': () => void page.done(),
      'page.next': () => void page.go(1),
      'page.previous': () => void page.go(-1),
      'app.escape': () => {
        if (controller.selection) controller.clearSelection();
        else useDeskStore.setState({ focus: null, menu: null, editing: null });
      },
    },
  });
}
