import type { DocumentRow } from '../../../shared/contract/schemas/document.ts';
import { deskHref } from '../../app/use-route.ts';
import { useT } from '../../i18n/i18n.ts';
import { VerdictChip } from '../library/VerdictChip.tsx';

export function QueueItem({ row, current }: { row: DocumentRow; current: boolean }) {
  const t = useT();
  const facts = [row.source ?? t('library.sourceUnknown'), row.publishedAt?.slice(0, 10) ?? t('library.dateUnknown')];
  const count = row.measuresAccepted + row.measuresSuggested;
  return (
    <a className={`queue-item is-${row.status}`} href={deskHref(row.id)} aria-current={current ? 'page' : undefined}>
      <span className="queue-title" lang="zh" title={row.title}>
        {row.title}
      </span>
      <VerdictChip row={row} />
      <span className="queue-facts" lang="zh">
        {facts.join(' · ')}
      </span>
      <span className="queue-facts queue-count">
        {row.status === 'done' ? t('reviewStatus.done') : t('desk.measuresShort', { count })}
      </span>
    </a>
  );
}
