import { siteOf } from '../../../shared/text/repetition/site-of.ts';
import { decodePage } from '../import/decode.ts';
import type { PageInput } from '../pipeline/messages.ts';
import type { Store } from '../store/store.ts';

/** What the pipeline was given when a page was imported. */
export function storedInput(store: Store, id: string, text: string): PageInput {
  const bytes = store.documents.byId(id)?.format === 'html' ? store.documents.bytes(id) : undefined;
  return bytes ? { html: decodePage(bytes).text } : { text };
}

/** The site that a page's name tells of; empty where it tells of none. */
export const storedSite = (store: Store, id: string): string =>
  siteOf(null, store.documents.byId(id)?.name ?? '') ?? '';
