import type { TextEncoding } from '../../../shared/text/model.ts';
import { call } from '../../api/api.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { openDesk } from '../../app/use-route.ts';
import { t } from '../../i18n/i18n.ts';

/**
 * Reads a page again into a document of its own and opens that.
 *
 * @param encoding null for the one that the page offers
 * @returns whether it could be read
 */
export async function readAgain(documentId: string, encoding: TextEncoding | null): Promise<boolean> {
  try {
    const { documentId: read, created } = await call('documents.redecode', {
      documentId,
      ...(encoding && { encoding }),
    });
    openDesk(read);
    toast({ text: t(created ? 'redecode.done' : 'redecode.known') });
    return true;
  } catch (error) {
    toastError(error);
    return false;
  }
}
