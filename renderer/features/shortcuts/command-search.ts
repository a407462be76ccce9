import { en } from '../../i18n/en.ts';
import type { Translate } from '../../i18n/i18n.ts';
import { zh } from '../../i18n/zh.ts';
import { commandName } from './command-name.ts';
import { fuzzyScore } from './fuzzy-score.ts';
import type { ShortcutId } from './registry.ts';
import type { Pinyin } from './use-pinyin.ts';

const fill = (text: string, values: Record<string, string | number> = {}): string =>
  text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ''));

const inChinese: Translate = (key, values) => fill(zh[key as keyof typeof zh] ?? key, values);
const inEnglish: Translate = (key, values) => fill(en[key as keyof typeof en] ?? key, values);

/** The names of a command in Chinese and in English, whichever language the interface speaks. */
export const bothNames = (id: ShortcutId): [string, string] => [commandName(id, inChinese), commandName(id, inEnglish)];

/** How well a command fits what was typed: Chinese or English words, whole pinyin or its first letters; 0 where not. */
export function commandScore(id: ShortcutId, wanted: string, pinyin: Pinyin | null): number {
  const [chinese, english] = bothNames(id);
  return fuzzyScore(wanted.toLowerCase(), [
    chinese.toLowerCase(),
    english.toLowerCase(),
    ...(pinyin && /[a-z]/iu.test(wanted) ? pinyin(chinese) : []),
  ]);
}
