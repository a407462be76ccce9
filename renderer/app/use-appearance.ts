import { useEffect } from 'react';
import type { Preferences } from '../../shared/contract/schemas/project.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Puts the palette and the reading size on the page. */
export function useAppearance({
  theme,
  fontSize,
  lineHeight,
}: Pick<Preferences, 'theme' | 'fontSize' | 'lineHeight'>): void {
  useEffect(() => {
    const apply = (): void => {
      const root = document.documentElement;
      root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
      root.style.setProperty('--reading-size', `${fontSize}px`);
      root.style.setProperty('--reading-leading', String(lineHeight));
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme, fontSize, lineHeight]);
}
