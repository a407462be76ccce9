import type { TriageEstimate } from '../../../shared/contract/schemas/triage.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { useTriageStore } from './triage-store.ts';

/** How many contaminated pages are still unseen, and whether that is few enough to stop. */
export function UnseenEstimate({ estimate }: { estimate: TriageEstimate }) {
  const t = useT();
  const language = useLanguage();
  const bound = useTriageStore((state) => state.bound);
  const { sample, contaminated } = estimate;
  if (!sample?.unseen) return <p className="hint">{t('triage.noEstimate')}</p>;
  const { unseen, left, newer, checked, size } = sample;
  const number = (value: number): string => value.toLocaleString(language);
  const percent = (share: number): string =>
    share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
  const isFew = unseen.high <= bound * left;
  // Rounded down: it is said to be at least this much.
  const found = Math.floor((1_000 * contaminated) / Math.max(1, contaminated + unseen.high)) / 1_000;
  const advice = isFew ? 'triage.stop' : checked < size ? 'triage.checkOn' : 'triage.searchOn';
  return (
    <>
      <p className="triage-unseen" data-testid="triage-unseen">
        {t('triage.unseen', {
          count: left,
          left: number(left),
          point: number(unseen.point),
          low: number(unseen.low),
          high: number(unseen.high),
        })}
      </p>
      {contaminated > 0 && <p>{t('triage.foundShare', { share: percent(found) })}</p>}
      <p className={`triage-advice ${isFew ? 'is-enough' : 'is-open'}`} data-testid="triage-advice">
        {t(advice, { share: percent(bound) })}
      </p>
      {newer > 0 && <p className="hint">{t('triage.newer', { count: newer })}</p>}
    </>
  );
}
