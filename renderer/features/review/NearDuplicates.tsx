import { Copy } from 'lucide-react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { deskHref } from '../../app/use-route.ts';
import { useT } from '../../i18n/i18n.ts';

/** Names the pages whose text is almost the same, as links to them. */
export function NearDuplicates({ total, pages }: DocumentDetail['nearDuplicates']) {
  const t = useT();
  return (
    <li data-testid="near-duplicates">
      <Copy size={13} aria-hidden />
      <div className="near-duplicates">
        {t('nearDuplicate.of', { count: total })}
        {pages.map(({ id, title }) => (
          <a key={id} href={deskHref(id)} lang="zh">
            {title}
          </a>
        ))}
        {total > pages.length && <span>{t('nearDuplicate.more', { count: total - pages.length })}</span>}
      </div>
    </li>
  );
}
