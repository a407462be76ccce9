import type { Language } from './i18n.ts';

/** A text of the codebook in the reader's language, Chinese where there is no translation. */
export function bilingual(text: { zh: string; en?: string | undefined }, language: Language): string {
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}
