import type { TriageEstimate } from '../../../shared/contract/schemas/triage.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import { ShortcutKey } from '../../ui/ShortcutKey.tsx';
import { drawSample } from './triage-actions.ts';
import { showPages, useTriageStore } from './triage-store.ts';
import { UnseenEstimate } from './UnseenEstimate.tsx';

/** The size of the sample that the chosen bound asks for; 0 where no page is left. */
export const sizeFor = ({ sizes }: TriageEstimate, bound: number): number =>
  sizes.find(({ share }) => share === bound)?.size ?? 0;

/** Draws a random check sample, and says what it tells of the pages that nobody has judged. */
export function SampleCard({ estimate }: { estimate: TriageEstimate }) {
  const t = useT();
  const language = useLanguage();
  const mode = useTriageStore((state) => state.mode);
  const bound = useTriageStore((state) => state.bound);
  const { sample, sizes } = estimate;
  const percent = (share: number): string => share.toLocaleString(language, { style: 'percent' });
  const number = (value: number): string => value.toLocaleString(language);
  const size = sizeFor(estimate, bound);
  const isOpen = sample !== null && sample.checked < sample.size;
  return (
    <section className="card triage-sample" aria-label={t('triage.sample')}>
      <h2>{t('triage.sample')}</h2>
      {sample && (
        <>
          <p data-testid="triage-checked">
            {t('triage.checked', {
              count: sample.size,
              checked: number(sample.checked),
              size: number(sample.size),
              bad: number(sample.contaminated),
            })}
          </p>
          <Progress label={t('triage.sample')} done={sample.checked} total={sample.size} />
          <UnseenEstimate estimate={estimate} />
        </>
      )}
      {isOpen && (
        <button type="button" className="button" onClick={() => showPages(mode === 'sample' ? 'queue' : 'sample')}>
          {t(mode === 'sample' ? 'triage.toQueue' : 'triage.goOn')} <ShortcutKey of="triage.sample" />
        </button>
      )}
      {!isOpen && (
        <>
          <p className="hint">{t('triage.sampleHint')}</p>
          <p className="triage-bound">
            <span>{t('triage.bound')}</span>
            <Select
              aria-label={t('triage.bound')}
              value={String(bound)}
              onChange={(event) => useTriageStore.setState({ bound: Number(event.target.value) })}
            >
              {sizes.map(({ share }) => (
                <option key={share} value={String(share)}>
                  {percent(share)}
                </option>
              ))}
            </Select>
          </p>
          <button type="button" className="button" disabled={size === 0} onClick={() => void drawSample(size)}>
            {t('triage.draw', { count: size, number: number(size) })} <ShortcutKey of="triage.sample" />
          </button>
        </>
      )}
    </section>
  );
}
