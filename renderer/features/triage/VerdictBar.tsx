import type { TriagePage } from '../../../shared/contract/schemas/triage.ts';
import { VERDICTS, type VerdictLabel } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import { ShortcutKey } from '../../ui/ShortcutKey.tsx';
import { useTriageStore } from './triage-store.ts';

interface VerdictBarProps {
  page: TriagePage;
  onVerdict: (label: VerdictLabel) => void;
  onCopies: () => void;
  onSkip: () => void;
  onBack: () => void;
}

/** One key for each verdict, and whether the copies of the page share it. */
export function VerdictBar({ page, onVerdict, onCopies, onSkip, onBack }: VerdictBarProps) {
  const t = useT();
  const share = useTriageStore((state) => state.share);
  const hasTrail = useTriageStore((state) => state.at > 0);
  return (
    <footer className="triage-bar">
      <div className="triage-share">
        <label>
          <input
            type="checkbox"
            checked={share}
            onChange={(event) => useTriageStore.setState({ share: event.target.checked })}
          />
          {t('triage.share')} <ShortcutKey of="triage.share" />
        </label>
        {page.copies > 0 ? (
          <button type="button" className="link" onClick={onCopies} data-testid="triage-copies">
            {t('triage.seeCopies', { count: page.copies })} <ShortcutKey of="triage.copies" />
          </button>
        ) : (
          <span className="hint">{t('triage.noCopies')}</span>
        )}
      </div>
      <fieldset className="triage-verdicts">
        <legend className="visually-hidden">{t('verdict.title')}</legend>
        {VERDICTS.map((label) => (
          <button
            key={label}
            type="button"
            className={`button triage-${label}`}
            aria-pressed={page.verdictStatus === 'decided' && page.verdict === label}
            onClick={() => onVerdict(label)}
          >
            {t(`verdict.${label}`)} <ShortcutKey of={`triage.${label}`} />
          </button>
        ))}
        <button type="button" className="button" onClick={onBack} disabled={!hasTrail}>
          {t('triage.back')} <ShortcutKey of="triage.back" />
        </button>
        <button type="button" className="button" onClick={onSkip}>
          {t('triage.skip')} <ShortcutKey of="triage.skip" />
        </button>
      </fieldset>
    </footer>
  );
}
