import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SCORE_GROUPS, type ScoreGroup } from '../../../shared/review/scorecard.ts';
import { scorecardTable } from '../../../shared/review/scorecard-table.ts';
import { queries } from '../../api/queries.ts';
import { toast } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { copyText } from './copy-text.ts';
import { ScoreTable } from './ScoreTable.tsx';

/** How far the machine's proposals can be trusted: what became of them, by code, extractor, field, verdict, block, week. */
export function ScorecardDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [group, setGroup] = useState<ScoreGroup>('code');
  const { data, error } = useQuery(queries.scorecard());
  const rows = data?.rows.filter((row) => row.group === group) ?? [];
  const copy = (): void => {
    const lines = scorecardTable(data?.rows ?? []).map((cells) => cells.map(csvCell).join(','));
    toast({ text: copyText(`${lines.join('\r\n')}\r\n`) ? t('scorecard.copied') : t('scorecard.notCopied') });
  };
  return (
    <Modal title={t('scorecard.title')} open wide onClose={onClose}>
      <div className="scorecard-head">
        <Segmented
          label={t('scorecard.groupBy')}
          value={group}
          options={SCORE_GROUPS.map((value) => ({ value, content: t(`scorecard.by.${value}`) }))}
          onChange={setGroup}
        />
        <button type="button" className="button" disabled={!data || data.rows.length === 0} onClick={copy}>
          {t('scorecard.copy')}
        </button>
      </div>
      {error && <p className="hint">{t('scorecard.failed', { reason: error.message })}</p>}
      {data && rows.length === 0 && <p className="hint">{t('scorecard.empty')}</p>}
      {rows.length > 0 && <ScoreTable group={group} rows={rows} />}
      {data && data.pages > 0 && <p className="hint">{t(`scorecard.note.${group}`, { pages: data.pages })}</p>}
    </Modal>
  );
}

/** A cell of CSV (RFC 4180). */
function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
