import { setPreferences, usePreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';

const WIDTHS = ['keep', 'half'] as const;

/** Whether full-width letters and digits of the clean text are shown as they stand or half-width. */
export function WidthSwitch() {
  const t = useT();
  const { width } = usePreferences();
  const choose = (next: (typeof WIDTHS)[number]): void => void setPreferences({ width: next }).catch(toastError);
  useShortcuts({
    screen: null,
    capture: null,
    handlers: {
      'width.keep': () => choose('keep'),
      'width.half': () => choose('half'),
    },
  });
  return (
    <Segmented
      label={t('width.choose')}
      className="script-switch"
      value={width}
      options={WIDTHS.map((value) => ({ value, content: t(`width.${value}`) }))}
      onChange={choose}
    />
  );
}
