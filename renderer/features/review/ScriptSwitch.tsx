import { setPreferences, usePreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';

const SCRIPTS = ['keep', 'hans', 'hant'] as const;

/** The script in which the clean text is shown. */
export function ScriptSwitch() {
  const t = useT();
  const { script } = usePreferences();
  const choose = (next: (typeof SCRIPTS)[number]): void => void setPreferences({ script: next }).catch(toastError);
  useShortcuts({
    screen: null,
    capture: null,
    handlers: {
      'script.keep': () => choose('keep'),
      'script.hans': () => choose('hans'),
      'script.hant': () => choose('hant'),
    },
  });
  return (
    <Segmented
      label={t('script.choose')}
      className="script-switch"
      value={script}
      options={SCRIPTS.map((value) => ({ value, content: t(`script.${value}`) }))}
      onChange={choose}
    />
  );
}
