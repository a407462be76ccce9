import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { Decision } from '../../../shared/review/decision.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { decide } from '../../api/review-queue.ts';
import { toastError } from '../../app/toast-store.ts';
import type { MessageKey } from '../../i18n/i18n.ts';
import type { PanesController } from '../../text-panes/panes-controller.ts';

/** What the actions of the desk work with: one page and the panes that show it. */
export interface DeskContext {
  documentId: string;
  controller: PanesController;
  /** The page as it stands now, with decisions that are still on their way. */
  page: () => DocumentDetail | undefined;
}

export function deskContext(documentId: string, controller: PanesController): DeskContext {
  return {
    documentId,
    controller,
    page: () => queryClient.getQueryData(queries.document(documentId).queryKey),
  };
}

export type ActionLabel = Extract<MessageKey, `action.${string}`>;

/** Makes decisions as one command; a failure is shown, and the page goes back to what the engine knows. */
export async function submit(label: ActionLabel, documentId: string, ...decisions: Decision[]): Promise<void> {
  try {
    await decide(
      label,
      decisions.map((decision) => ({ documentId, decision })),
    );
  } catch (error) {
    toastError(error);
  }
}
