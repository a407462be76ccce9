import type { Output } from '../../../shared/contract/contract.ts';
import type { TriageEstimate } from '../../../shared/contract/schemas/triage.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Progress } from '../../ui/Progress.tsx';
import { SampleCard } from './SampleCard.tsx';
import { bringBack } from './triage-actions.ts';
import { useTriageStore } from './triage-store.ts';

/** How far the triage has come, and how many contaminated pages are still unseen. */
export function TriagePanel({ queue, estimate }: { queue: Output<'triage.queue'>; estimate: TriageEstimate }) {
  const t = useT();
  const language = useLanguage();
  const putOff = useTriageStore((state) => state.putOff.length);
  const number = (value: number): string => value.toLocaleString(language);
  const facts = [
    { name: t('triage.fact.decided'), value: estimate.decided },
    { name: t('triage.fact.contaminated'), value: estimate.contaminated },
    { name: t('triage.fact.flagged'), value: queue.flagged },
    { name: t('triage.fact.undecided'), value: queue.undecided },
  ];
  return (
    <aside className="triage-panel" aria-label={t('triage.panel')}>
      <section className="card" aria-label={t('triage.progress')}>
        <h2>{t('triage.progress')}</h2>
        <dl className="triage-counts" data-testid="triage-counts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{number(value)}</dd>
            </div>
          ))}
        </dl>
        <Progress label={t('triage.progress')} done={estimate.decided} total={estimate.pages} />
        {putOff > 0 && (
          <button type="button" className="link" onClick={bringBack}>
            {t('triage.bringBack', { count: putOff })}
          </button>
        )}
      </section>
      <SampleCard estimate={estimate} />
    </aside>
  );
}
