import { setPreferences } from '../api/use-preferences.ts';
import { useLanguage, useT } from '../i18n/i18n.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { toastError } from './toast-store.ts';

/** Each language by its own name, so that nobody is locked out. */
export function LanguageSwitch() {
  const t = useT();
  const language = useLanguage();
  return (
    <Segmented
      label={t('header.language')}
      className="language-switch"
      value={language}
      options={[
        { value: 'zh', content: '中', name: '中文' },
        { value: 'en', content: 'EN', name: 'English' },
      ]}
      onChange={(next) => setPreferences({ language: next }).catch(toastError)}
    />
  );
}
