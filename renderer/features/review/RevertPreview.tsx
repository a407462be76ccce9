import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryEntry } from '../../../shared/contract/schemas/review.ts';
import { reviewDifference } from '../../../shared/review/review-difference.ts';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { revertPage } from '../../api/review-queue.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { actionName, useT } from '../../i18n/i18n.ts';
import { RevertChanges } from './RevertChanges.tsx';

/** Commands named; beyond, their number says enough. */
const NAMED = 12;

interface RevertPreviewProps {
  documentId: string;
  /** The command after which the point is; null for the one before all. */
  to: string | null;
  time: Intl.DateTimeFormat;
  onClose: () => void;
}

function Commands({ title, entries, time }: { title: string; entries: HistoryEntry[]; time: Intl.DateTimeFormat }) {
  const t = useT();
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {entries.slice(0, NAMED).map(({ commandId, label, author, at, documents }) => (
          <li key={commandId}>
            <span>{actionName(label)}</span>
            {documents > 1 && <small>{t('revert.thisPagesPart', { count: documents })}</small>}
            <small>{author}</small>
            <time dateTime={at}>{time.format(new Date(at))}</time>
          </li>
        ))}
      </ul>
      {entries.length > NAMED && <p className="hint">{t('revert.more', { count: entries.length - NAMED })}</p>}
    </section>
  );
}

/** Shows what going back to a point of a page would take back and what the page would be, and goes there. */
export function RevertPreview({ documentId, to, time, onClose }: RevertPreviewProps) {
  const t = useT();
  const preview = useQuery(queries.revertPreview(documentId, to));
  const detail = useQuery(queries.document(documentId)).data;
  const [going, setGoing] = useState(false);
  if (preview.error)
    return (
      <p className="revert-preview hint" role="alert">
        {t(`error.${failureOf(preview.error).code}`)}
      </p>
    );
  if (!preview.data || !detail) return <div className="revert-preview" aria-busy="true" />;
  const { undone, restored, review, seen } = preview.data;
  const go = async (): Promise<void> => {
    setGoing(true);
    try {
      await revertPage(documentId, to, seen);
      toast({ text: t('revert.done') });
      onClose();
    } catch (error) {
      toastError(error);
      void preview.refetch();
      setGoing(false);
    }
  };
  return (
    <div className="revert-preview" data-testid="revert-preview">
      <Commands title={t('revert.undone', { count: undone.length })} entries={undone} time={time} />
      <Commands title={t('revert.restored', { count: restored.length })} entries={restored} time={time} />
      <RevertChanges difference={reviewDifference(detail.review, review)} />
      <p className="hint">{t('revert.others')}</p>
      <div className="form-end">
        <button type="button" className="button is-primary" disabled={going} onClick={() => void go()}>
          {t('revert.go')}
        </button>
      </div>
    </div>
  );
}
