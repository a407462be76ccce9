import { pinyin } from 'pinyin-pro';
import type { Random } from '../../shared/random.ts';
import { conversionTable } from '../../shared/text/script-tables.ts';

/** A way to hide words from filters. Every one keeps line breaks. */
export interface Obfuscation {
  name: string;
  apply(text: string, random: Random): string;
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);
/** `text` with something put between touching hanzi (or letters), at a share of the places. */
const between = (text: string, random: Random, share: number, sign: () => string): string =>
  text.replace(/(?<=[\p{Script=Han}])(?=[\p{Script=Han}])/gu, () => (random.chance(share) ? sign() : ''));
const replaceHan = (text: string, random: Random, share: number, by: (hanzi: string) => string): string =>
  [...text].map((c) => (isHan(c) && random.chance(share) ? by(c) : c)).join('');
const mapLetters = (text: string, table: Record<string, string>): string =>
  [...text].map((c) => table[c] ?? table[c.toLowerCase()] ?? c).join('');

function toTraditional(text: string): string {
  const table = conversionTable('hant');
  let result = '';
  for (let at = 0; at < text.length; ) {
    const match = table.matchPrefix(text, at);
    result += match ? match.value : text.charAt(at);
    at = match ? Math.max(match.end, at + 1) : at + 1;
  }
  return result;
}

const CIRCLED = Object.fromEntries(
  [...'0123456789'].map((d, i) => [d, i === 0 ? '⓪' : String.fromCharCode(0x245f + i)]),
);
const HOMOGLYPHS = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  v: '√',
  i: 'і',
  s: 'ѕ',
  q: 'ԛ',
  k: 'к',
  t: 'т',
  m: 'м',
};

const HOMOPHONES: Record<string, string> = {
  微: '薇',
  信: '芯',
  发: '髪',
  票: '漂',
  贷: '代',
  款: '欵',
  药: '葯',
  费: '沸',
  钱: '浅',
  电: '典',
  话: '画',
  买: '卖',
  价: '介',
  办: '辦',
  客: '愙',
  包: '苞',
};

export const DEVELOPMENT_OBFUSCATIONS: readonly Obfuscation[] = [
  { name: 'none', apply: (text) => text },
  { name: 'traditional', apply: (text) => toTraditional(text) },
  { name: 'full-width', apply: (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) },
  {
    name: 'zero-width',
    apply: (text, random) => between(text, random, 0.7, () => random.pick(['\u200b', '\u200c', '\u2060'])),
  },
  {
    name: 'signs',
    apply: (text, random) => ((sign) => between(text, random, 1, () => sign))(random.pick([...'*-_.~^+丶·/|'])),
  },
  { name: 'spaces', apply: (text, random) => between(text, random, 1, () => ' ') },
  { name: 'homoglyphs', apply: (text) => mapLetters(text, { ...HOMOGLYPHS, ...CIRCLED }) },
  {
    name: 'mixed-pinyin',
    apply: (text, random) => replaceHan(text, random, 0.12, (c) => pinyin(c, { toneType: 'none' })),
  },
  { name: 'symbols', apply: (text, random) => between(text, random, 0.35, () => random.pick([...'◎△¤☆◇卍▓※'])) },
  {
    name: 'capital-pinyin',
    apply: (text, random) => replaceHan(text, random, 0.15, (c) => pinyin(c, { toneType: 'none' }).toUpperCase()),
  },
  { name: 'homophones', apply: (text) => [...text].map((c) => HOMOPHONES[c] ?? c).join('') },
  { name: 'kana', apply: (text, random) => replaceHan(text, random, 0.1, () => random.pick([...'のノカロエニツ'])) },
  { name: 'brackets', apply: (text) => text.replace(/[\p{Script=Han}]/gu, (c) => `[${c}]`) },
];

/** Disguises that the detector is only measured on; see HELD_OUT_FAMILIES. */
export const HELD_OUT_OBFUSCATIONS: readonly Obfuscation[] = [
  {
    name: 'initials',
    apply: (text, random) => replaceHan(text, random, 0.15, (c) => pinyin(c, { pattern: 'first', toneType: 'none' })),
  },
  {
    name: 'bopomofo',
    apply: (text, random) =>
      replaceHan(text, random, 0.2, () => random.pick([...'ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ'])),
  },
  {
    name: 'combining',
    apply: (text, random) => between(text, random, 0.8, () => random.pick(['\u0336', '\u0337', '\u0332', '\u0305'])),
  },
  {
    name: 'emoji',
    apply: (text, random) => between(text, random, 0.4, () => random.pick(['🔥', '💰', '❤️', '👉', '✅'])),
  },
];
