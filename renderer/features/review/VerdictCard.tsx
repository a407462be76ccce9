import { memo } from 'react';
import type { ReviewedVerdict } from '../../../shared/review/review-state.ts';
import { VERDICTS } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { ShortcutKey } from '../../ui/ShortcutKey.tsx';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';

interface VerdictCardProps {
  verdict: ReviewedVerdict;
  actions: DeskActions;
}

export const VerdictCard = memo(function VerdictCard({ verdict, actions }: VerdictCardProps) {
  const t = useT();
  const count = verdict.evidence.length;
  return (
    <section className="card" aria-label={t('verdict.title')} data-tour="verdict">
      <h3>
        {t('verdict.title')}
        <span className="card-facts">
          {t(`verdict.${verdict.status}`)}
          {verdict.score !== null && ` ${verdict.score.toFixed(2)}`}
        </span>
      </h3>
      <Segmented
        label={t('verdict.title')}
        className={`verdict-choice ${verdict.status === 'suggested' ? 'is-suggested' : ''}`}
        value={verdict.label}
        options={VERDICTS.map((label) => ({
          value: label,
          name: t(`verdict.${label}`),
          className: `verdict-${label}`,
          content: (
            <>
              {t(`verdict.${label}`)} <ShortcutKey of={`verdict.${label}`} />
            </>
          ),
        }))}
        onChange={actions.page.verdict}
      />
      {count > 0 && (
        <button type="button" className="link" onClick={() => useDeskStore.setState({ focus: { type: 'verdict' } })}>
          {t('verdict.evidence', { count })}
        </button>
      )}
    </section>
  );
});
