import { Check, ChevronDown, Tag, X } from 'lucide-react';
import { memo } from 'react';
import { BETWEEN_PARTS, partsOf } from '../../../shared/review/parts.ts';
import type { ReviewedMeasure } from '../../../shared/review/review-state.ts';
import type { Span } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import { KeyButton } from '../../ui/KeyButton.tsx';
import { useInSight } from '../../ui/use-in-sight.ts';
import type { CodeIndex } from './code-index.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { MeasureDetails } from './MeasureDetails.tsx';
import type { Projection } from './use-projection.ts';

interface MeasureItemProps {
  measure: ReviewedMeasure;
  raw: string;
  codes: CodeIndex;
  projection: Projection;
  actions: DeskActions;
}

/** One tag or proposal: what it says, its code, its attributes, what to do with it. A long page has thousands. */
export const MeasureItem = memo(function MeasureItem({ measure, raw, codes, projection, actions }: MeasureItemProps) {
  const t = useT();
  const { id, status } = measure;
  const focused = useDeskStore((state) => state.focus?.type === 'measure' && state.focus.id === id);
  const element = useInSight<HTMLLIElement>(focused);
  const expanded = useDeskStore((state) => state.expanded === id);
  const look = codes.look(measure.code);
  const parts = partsOf(measure);
  const inClean = (part: Span): string =>
    projection.map
      .rawRangeToClean(part)
      .map(({ start, end }) => projection.text.slice(start, end))
      .join('');
  const quote = parts.map(inClean).filter(Boolean).join(BETWEEN_PARTS);
  const facts = [
    measure.level && t(`level.${measure.level}`),
    measure.actor,
    measure.region,
    measure.stage && t(`stage.${measure.stage}`),
    measure.targets.length > 0 && t('measures.targets', { targets: measure.targets.map((one) => one.text).join(' ') }),
    quote === '' && t('measures.inRemoved'),
  ].filter((fact) => typeof fact === 'string');
  const focus = (): void => useDeskStore.setState({ focus: { type: 'measure', id } });

  return (
    <li
      ref={element}
      className={`measure-item is-${status} ${look.group}${focused ? ' is-focused' : ''}`}
      data-testid="measure"
      data-measure={id}
      data-status={status}
    >
      <button type="button" className="measure-quote" aria-pressed={focused} lang="zh" onClick={focus}>
        {quote || parts.map(({ start, end }) => raw.slice(start, end)).join(BETWEEN_PARTS)}
      </button>
      <div className="measure-facts">
        <span className="code-chip" title={look.definition ?? undefined}>
          <i className="swatch" aria-hidden />
          {look.key && <b>{look.key.toUpperCase()}</b>} {look.name}
          {look.retired && <em>{t('codebook.retired')}</em>}
        </span>
        <span className="measure-attributes" title={facts.join(' · ')}>
          {facts.join(' · ')}
        </span>
        {status === 'suggested' && measure.confidence !== null && (
          <span className="confidence">{measure.confidence.toFixed(2)}</span>
        )}
        <span className="measure-actions">
          {status !== 'suggested' && (
            <span className={`chip measure-chip-${status}`}>
              {t(
                status === 'rejected'
                  ? 'measures.rejected'
                  : measure.origin === 'reviewer'
                    ? 'measures.byReviewer'
                    : 'measures.accepted',
              )}
            </span>
          )}
          {status !== 'accepted' && (
            <KeyButton
              label={t('measures.accept')}
              shortcut="suggestion.accept"
              icon={<Check size={11} aria-hidden />}
              onClick={() => actions.measures.accept(id)}
            />
          )}
          {status === 'suggested' && (
            <KeyButton
              label={t('measures.reject')}
              shortcut="suggestion.reject"
              icon={<X size={11} aria-hidden />}
              onClick={() => actions.measures.reject(id)}
            />
          )}
          {status !== 'rejected' && (
            <KeyButton
              label={t('measures.recode')}
              shortcut="measure.recode"
              icon={<Tag size={11} aria-hidden />}
              onClick={() => useDeskStore.setState({ focus: { type: 'measure', id }, menu: 'recode' })}
            />
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={t('measures.details')}
            aria-expanded={expanded}
            onClick={() => useDeskStore.setState({ expanded: expanded ? null : id })}
          >
            <ChevronDown size={14} aria-hidden />
          </button>
        </span>
      </div>
      {expanded && <MeasureDetails measure={measure} actions={actions} />}
    </li>
  );
});
