import type { Preferences } from '../../../shared/contract/schemas/project.ts';
import { setPreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { openDialog } from '../../app/ui-store.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { LEAST_SIZE, MOST_SIZE } from './reading-size.ts';

const THEMES = ['system', 'light', 'dark'] as const;
const SIZES = { least: LEAST_SIZE, most: MOST_SIZE, step: 1 };
const LEADING = { least: 1.4, most: 2.4, step: 0.05 };

export function SettingsDialog({ preferences, onClose }: { preferences: Preferences; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const change = (next: Partial<Preferences>): void => void setPreferences(next).catch(toastError);
  return (
    <Modal title={t('settings.title')} open onClose={onClose}>
      <div className="settings">
        <label>
          <span>{t('settings.reviewer')}</span>
          <input
            className="text-input"
            maxLength={100}
            defaultValue={preferences.reviewer}
            onBlur={(event) => {
              const reviewer = event.target.value.trim();
              if (reviewer !== preferences.reviewer) change({ reviewer });
            }}
          />
          <small>{t('settings.reviewerHint')}</small>
        </label>
        <div className="setting">
          <span>{t('header.language')}</span>
          <Segmented
            label={t('header.language')}
            value={language}
            options={[
              { value: 'zh', content: '中文' },
              { value: 'en', content: 'English' },
            ]}
            onChange={(value) => change({ language: value })}
          />
        </div>
        <div className="setting">
          <span>{t('header.theme')}</span>
          <Segmented
            label={t('header.theme')}
            value={preferences.theme}
            options={THEMES.map((theme) => ({ value: theme, content: t(`theme.${theme}`) }))}
            onChange={(theme) => change({ theme })}
          />
        </div>
        <RangeSetting
          label={`${t('settings.fontSize')} · ${preferences.fontSize} px`}
          value={preferences.fontSize}
          range={SIZES}
          onChange={(fontSize) => change({ fontSize })}
        />
        <RangeSetting
          label={`${t('settings.lineHeight')} · ${preferences.lineHeight.toFixed(2)}`}
          value={preferences.lineHeight}
          range={LEADING}
          onChange={(lineHeight) => change({ lineHeight })}
        />
        <button type="button" className="link" onClick={() => openDialog('backups')}>
          {t('backups.title')}…
        </button>
        <p className="settings-sample" lang="zh">
          {t('settings.sample')}
        </p>
      </div>
    </Modal>
  );
}

interface RangeSettingProps {
  label: string;
  value: number;
  range: { least: number; most: number; step: number };
  onChange: (value: number) => void;
}

function RangeSetting({ label, value, range, onChange }: RangeSettingProps) {
  const { least, most, step } = range;
  return (
    <label>
      <span>{label}</span>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </label>
  );
}
