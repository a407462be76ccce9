import type { FoldActions } from '../../text-panes/fold-widget.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';

/** What the folds of the clean pane do. */
export function foldActions(blocks: DeskActions['blocks']): FoldActions {
  return {
    toggle: (run) =>
      useDeskStore.setState(({ openFolds }) => {
        const next = new Set(openFolds);
        if (!next.delete(run.start)) next.add(run.start);
        return { openFolds: next };
      }),
    restore: blocks.restore,
  };
}
