import type { ReviewDifference } from '../../../shared/review/review-difference.ts';
import { useT } from '../../i18n/i18n.ts';
import { shownValue } from './shown-value.ts';

/** Says in words what of a page would change. */
export function RevertChanges({ difference }: { difference: ReviewDifference }) {
  const t = useT();
  const { measures, fields, verdict, characters, repairs, note, status } = difference;
  const lines = [
    measures.gone > 0 && t('revert.measuresGone', { count: measures.gone }),
    measures.back > 0 && t('revert.measuresBack', { count: measures.back }),
    measures.changed > 0 && t('revert.measuresChanged', { count: measures.changed }),
    ...fields.map(({ name, from, to }) =>
      t('revert.change', {
        what: t(`field.${name}`),
        from: from === null ? t('app.empty') : shownValue(name, from),
        to: to === null ? t('app.empty') : shownValue(name, to),
      }),
    ),
    verdict &&
      t('revert.change', {
        what: t('verdict.title'),
        from: t(`verdict.${verdict.from}`),
        to: t(`verdict.${verdict.to}`),
      }),
    characters > 0 && t('revert.characters', { count: characters }),
    repairs > 0 && t('revert.repairs', { count: repairs }),
    note && t('revert.note'),
    status &&
      t('revert.change', {
        what: t('library.column.status'),
        from: t(`reviewStatus.${status.from}`),
        to: t(`reviewStatus.${status.to}`),
      }),
  ].filter((line) => typeof line === 'string');
  return (
    <section>
      <h3>{t('revert.changes')}</h3>
      <ul className="revert-changes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length === 0 && <p className="hint">{t('revert.noChanges')}</p>}
    </section>
  );
}
