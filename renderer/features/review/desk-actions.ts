import type { PanesController } from '../../text-panes/panes-controller.ts';
import { blockActions } from './block-actions.ts';
import { type DeskContext, deskContext } from './desk-context.ts';
import { editActions } from './edit-actions.ts';
import { fieldActions } from './field-actions.ts';
import { measureActions } from './measure-actions.ts';
import { pageActions } from './page-actions.ts';

export interface DeskActions {
  context: DeskContext;
  measures: ReturnType<typeof measureActions>;
  edits: ReturnType<typeof editActions>;
  blocks: ReturnType<typeof blockActions>;
  fields: ReturnType<typeof fieldActions>;
  page: ReturnType<typeof pageActions>;
}

/** Everything a reviewer can do to one page. */
export function deskActions(documentId: string, controller: PanesController): DeskActions {
  const context = deskContext(documentId, controller);
  return {
    context,
    measures: measureActions(context),
    edits: editActions(context),
    blocks: blockActions(context),
    fields: fieldActions(context),
    page: pageActions(context),
  };
}
