import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { BlockKind } from '../../shared/text/model.ts';
import { en } from './en.ts';
import { nameOfRule } from './rule-names.ts';
import { zh } from './zh.ts';

export type Language = 'zh' | 'en';
type Catalogue = typeof zh;
/** A key as code asks for it: plural forms go by their common stem. */
export type MessageKey = { [K in keyof Catalogue]: K extends `${infer Stem}_other` ? Stem : K }[keyof Catalogue];
type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: systemLanguage(),
    fallbackLng: 'zh',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

export function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export async function setLanguage(language: Language): Promise<void> {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/** Words without values, found once per language: a page of measures asks for the same ones hundreds of times. */
const words = new Map<MessageKey, string>();
let wordsOf = '';

function translate(key: MessageKey, values?: Values): string {
  if (values) return i18next.t(key, values);
  if (wordsOf !== i18next.language) {
    wordsOf = i18next.language;
    words.clear();
  }
  const found = words.get(key) ?? i18next.t(key);
  words.set(key, found);
  return found;
}

/** For code outside components; components use `useT`, which follows the language. */
export const t: Translate = translate;

export function useT(): Translate {
  const { t: current } = useTranslation();
  // The same function as long as the language stays, so that it can stand in dependency lists.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it changes with the language
  return useCallback<Translate>((key, values) => translate(key, values), [current]);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

const known = (key: string): key is MessageKey => i18next.exists(key);

/** A name from an open set (reasons, rules, actions): the id itself where the catalogue does not know it. */
function openName(family: string, id: string): string {
  const key = `${family}.${id}`;
  return known(key) ? t(key) : id;
}

/** Why the machine decided: the names of the rules behind an id such as `a+b` or `a:b`. */
export function reasonName(reason: string): string {
  if (reason.startsWith('rule:'))
    return t('reason.ofRule', { name: nameOfRule(reason.slice('rule:'.length)) ?? t('rules.removed') });
  const known = openName('reason', reason);
  return known === reason ? openName('rule', reason) : known;
}

/** The name of a member of a family of keys that came as text, or the text itself. */
export const rowName = (family: 'kind' | 'field' | 'verdict' | 'reviewStatus' | 'script', member: string): string =>
  openName(family, member);
export const ruleName = (rule: string): string => openName('rule', rule);
export const actionName = (label: string): string => (known(label) ? t(label) : label);
export const kindList = (kinds: readonly BlockKind[]): string =>
  kinds.map((kind) => t(`kind.${kind}`)).join(t('list.separator'));
