import type { Preferences } from '../../../shared/contract/schemas/project.ts';
import { setPreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
const SIZES = { least: 12, most: 28 };
const LEADING = { least: 1.4, most: 2.4 };

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
        <label>
          <span>
            {t('settings.fontSize')} · {preferences.fontSize} px
          </span>
          <input
            type="range"
            min={SIZES.least}
            max={SIZES.most}
            step={1}
            value={preferences.fontSize}
            onChange={(event) => change({ fontSize: Number(event.target.value) })}
          />
        </label>
        <label>
          <span>
            {t('settings.lineHeight')} · {preferences.lineHeight.toFixed(2)}
          </span>
          <input
            type="range"
            min={LEADING.least}
            max={LEADING.most}
            step={0.05}
            value={preferences.lineHeight}
            onChange={(event) => change({ lineHeight: Number(event.target.value) })}
          />
        </label>
        <p className="settings-sample" lang="zh">
          {t('settings.sample')}
        </p>
      </div>
    </Modal>
  );
}
