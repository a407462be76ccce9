import { Monitor, Moon, Sun } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { setPreferences, usePreferences } from '../api/use-preferences.ts';
import { useT } from '../i18n/i18n.ts';
import { toastError } from './toast-store.ts';

const THEMES = { system: Monitor, light: Sun, dark: Moon } as const;
type Theme = keyof typeof THEMES;

export function ThemeMenu() {
  const t = useT();
  const { theme } = usePreferences();
  const Current = THEMES[theme];
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="icon-button" aria-label={t('header.theme')} title={t('header.theme')}>
          <Current size={16} aria-hidden />
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={6} align="end">
          <DropdownMenu.RadioGroup
            value={theme}
            onValueChange={(value) => setPreferences({ theme: value as Theme }).catch(toastError)}
          >
            {(Object.keys(THEMES) as Theme[]).map((name) => {
              const Icon = THEMES[name];
              return (
                <DropdownMenu.RadioItem key={name} value={name} className="menu-item">
                  <Icon size={14} aria-hidden />
                  {t(`theme.${name}`)}
                </DropdownMenu.RadioItem>
              );
            })}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
