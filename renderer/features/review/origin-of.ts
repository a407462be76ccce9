import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { useT } from '../../i18n/i18n.ts';

/** Where a page came from, a line each for the file, the address and the time of the crawl. */
export function originOf({ origin, encoding, provenance }: DocumentDetail, t: ReturnType<typeof useT>): string {
  const { url, site, crawledAt } = provenance;
  const from = [site, url].filter((part) => part !== null).join(' ');
  return [
    t('desk.origin', { origin, encoding }),
    ...(from === '' ? [] : [t('desk.fetchedFrom', { from })]),
    ...(crawledAt === null ? [] : [t('desk.fetchedAt', { at: crawledAt })]),
  ].join('\n');
}
