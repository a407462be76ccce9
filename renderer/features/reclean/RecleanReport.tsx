import { useQuery } from '@tanstack/react-query';
import type { Job } from '../../../shared/contract/schemas/job.ts';
import type { RecleanItem } from '../../../shared/contract/schemas/reclean.ts';
import { queries } from '../../api/queries.ts';
import { openDesk } from '../../app/use-route.ts';
import { rowName, type Translate, useT } from '../../i18n/i18n.ts';
import { showPassage } from '../review/show-passage.ts';

type Conflict = RecleanItem['conflicts'][number];

function changeText(t: Translate, { characters, fields, verdict, measuresGone, measuresNew }: RecleanItem['changes']) {
  return [
    characters > 0 && t('reclean.characters', { count: characters }),
    fields.length > 0 && t('reclean.fields', { names: fields.map((name) => rowName('field', name)).join(' · ') }),
    verdict && t('reclean.verdict', { from: rowName('verdict', verdict.from), to: rowName('verdict', verdict.to) }),
    measuresGone + measuresNew > 0 && t('reclean.measures', { new: measuresNew, gone: measuresGone }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function conflictText(t: Translate, { kind, field, decided, machine }: Conflict): string {
  const names = {
    tag: ['', 'kind'],
    field: ['', ''],
    block: ['kind', 'kind'],
    verdict: ['verdict', 'verdict'],
  } as const;
  const [ofDecided, ofMachine] = names[kind];
  return t(`reclean.conflict.${kind}`, {
    field: field ? rowName('field', field) : '',
    decided: ofDecided ? rowName(ofDecided, decided) : decided,
    machine: ofMachine ? rowName(ofMachine, machine) : machine,
  });
}

interface RecleanReportProps {
  /** The job that ended last: the one that cleaned, or the one that took it back. */
  job: Job;
  /** The id of the job that cleaned. */
  cleaned: string;
  onTakeBack: () => void;
  onClose: () => void;
}

/** What cleaning again made of the pages, contradictions first. */
export function RecleanReport({ job, cleaned, onTakeBack, onClose }: RecleanReportProps) {
  const t = useT();
  const report = useQuery(queries.recleanItems(cleaned)).data;
  const summary = job.recleanSummary;
  const items = report?.items ?? [];
  const wasTakenBack = job.id !== cleaned;
  const show = (documentId: string, conflict?: Conflict): void => {
    onClose();
    const { start = null, end = null } = conflict ?? {};
    if (start !== null && end !== null) showPassage(documentId, { start, end });
    else openDesk(documentId);
  };
  if (wasTakenBack && summary)
    return (
      <div className="reclean-report">
        <p role="status">{t('reclean.takenBack', { count: summary.takenBack })}</p>
        <div className="form-end">
          <button type="button" className="button is-primary" onClick={onClose}>
            {t('app.close')}
          </button>
        </div>
      </div>
    );
  return (
    <div className="reclean-report">
      {job.error && (
        <p className="is-error" role="alert">
          {t(`error.${job.error.code}`)}
        </p>
      )}
      {job.state === 'cancelled' && <p role="status">{t('reclean.cancelled')}</p>}
      {summary && (
        <p role="status" data-testid="reclean-summary">
          <b>{t('reclean.summary', summary)}</b>
          {summary.leftAlone > 0 && <span>{t('reclean.leftAlone', { count: summary.leftAlone })}</span>}
          {summary.failed > 0 && <span>{t('reclean.failed', { count: summary.failed })}</span>}
          {summary.withConflicts > 0 && (
            <span className="is-error">{t('reclean.conflicts', { count: summary.withConflicts })}</span>
          )}
        </p>
      )}
      {items.length > 0 && (
        <ul className="reclean-items" aria-label={t('reclean.items')}>
          {items.map(({ documentId, title, changes, conflicts }) => (
            <li key={documentId} data-testid="reclean-item">
              <button type="button" onClick={() => show(documentId)}>
                <b lang="zh">{title}</b>
                <small>{changeText(t, changes)}</small>
              </button>
              {conflicts.map((conflict) => (
                <button
                  key={`${conflict.kind} ${conflict.field} ${conflict.start}`}
                  type="button"
                  className="reclean-conflict"
                  onClick={() => show(documentId, conflict)}
                >
                  {conflictText(t, conflict)}
                </button>
              ))}
            </li>
          ))}
        </ul>
      )}
      {report && report.total > items.length && (
        <p className="hint">{t('reclean.more', { count: report.total - items.length })}</p>
      )}
      <div className="form-end">
        {items.length > 0 && (
          <button type="button" className="button" onClick={onTakeBack}>
            {t('reclean.takeBack')}
          </button>
        )}
        <button type="button" className="button is-primary" onClick={onClose}>
          {t('app.close')}
        </button>
      </div>
    </div>
  );
}
