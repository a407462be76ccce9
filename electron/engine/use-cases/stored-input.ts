import { siteOf } from '../../../shared/text/repetition/site-of.ts';
import { decodePage } from '../import/decode.ts';
import type { PageInput } from '../pipeline/messages.ts';
import type { Store } from '../store/store.ts';

/** What the pipeline is given of a page: its markup or its text, with the address it was fetched from where that is known. */
export function pageInput(format: 'text' | 'html', source: string, url: string | null): PageInput {
  const address = url === null ? {} : { url };
  return format === 'html' ? { html: source, ...address } : { text: source, ...address };
}

/** What the pipeline was given when a page was imported. */
export function storedInput(store: Store, id: string, text: string): PageInput {
  const record = store.documents.byId(id);
  const bytes = record?.format === 'html' ? store.documents.bytes(id) : undefined;
  return pageInput(bytes ? 'html' : 'text', bytes ? decodePage(bytes).text : text, record?.url ?? null);
}

/** The site that a page's address, table or name tells of; null where none does. */
export const knownSite = ({
  url,
  site,
  name,
}: {
  url: string | null;
  site: string | null;
  name: string;
}): string | null => siteOf(url, '') ?? siteOf(null, `${site ?? ''}/`) ?? siteOf(null, name);

/** The site of a stored page; empty where nothing tells of it. */
export function storedSite(store: Store, id: string): string {
  const record = store.documents.byId(id);
  return record ? (knownSite(record) ?? '') : '';
}
