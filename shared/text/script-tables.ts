import { Trie } from 'opencc-js/core';
import * as cn2t from 'opencc-js/preset/cn2t';
import * as t2cn from 'opencc-js/preset/t2cn';

/** The longest entry of a conversion dictionary that starts at a position: where it ends and what it becomes. */
export interface ConversionTable {
  matchPrefix(text: string, offset: number): { end: number; value: string } | null;
}

const tables = new Map<'hans' | 'hant', ConversionTable>();

/**
 * OpenCC's `t2s` and `s2t` tables, built when first used. Its `tw`/`twp` variants are not used: they put Taiwan
 * vocabulary into mainland text.
 */
export function conversionTable(target: 'hans' | 'hant'): ConversionTable {
  const known = tables.get(target);
  if (known) return known;
  const trie = new Trie();
  for (const group of (target === 'hans' ? t2cn.to.cn : cn2t.from.cn) ?? []) trie.loadDictGroup(group);
  tables.set(target, trie);
  return trie;
}

let fold: Map<number, string> | null = null;

/** Traditional characters of the basic plane to Simplified ones, one for one. */
function foldTable(): Map<number, string> {
  if (fold) return fold;
  fold = new Map();
  for (const group of t2cn.to.cn ?? []) {
    for (const dictionary of group) {
      const entries =
        typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;
      for (const [from, to] of entries) {
        if (from?.length === 1 && to?.length === 1 && !fold.has(from.charCodeAt(0))) fold.set(from.charCodeAt(0), to);
      }
    }
  }
  return fold;
}

/**
 * `text` in Simplified characters and with half-width forms of ASCII, unit for unit: a position in the result is the
 * same position in `text`. For matching word lists only; the wording may be off where one character has several
 * simplifications.
 */
export function foldScript(text: string): string {
  const table = foldTable();
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3000) continue;
    const to = unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : table.get(unit);
    if (to === undefined) continue;
    result += text.slice(done, at) + to;
    done = at + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** How many characters of `text` only Traditional or only Simplified writing has. */
export function countScripts(text: string): { hans: number; hant: number } {
  const table = foldTable();
  const simplified = simplifiedOnly(table);
  let [hans, hant] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400 || unit > 0x9fff) continue;
    if (simplified.has(unit)) hans++;
    else if (table.has(unit)) hant++;
  }
  return { hans, hant };
}

let simplifiedUnits: Set<number> | null = null;

/** Characters that Simplified writing has and Traditional writing does not use: `s2t` changes them. */
function simplifiedOnly(toSimplified: Map<number, string>): Set<number> {
  if (simplifiedUnits) return simplifiedUnits;
  const table = conversionTable('hant');
  simplifiedUnits = new Set();
  for (const to of toSimplified.values()) {
    const back = table.matchPrefix(to, 0);
    if (back && back.value !== to && !toSimplified.has(to.charCodeAt(0)) && !SHARED.has(to)) {
      simplifiedUnits.add(to.charCodeAt(0));
    }
  }
  return simplifiedUnits;
}

/** Characters whose Simplified form is also good Traditional writing (后 as in 皇后), so they say nothing. */
const SHARED = new Set([
  ...'后里面干发台系制余云并采布只出千秋向回志才托折于松板极柜征御沈准划别丑丰卜卷厘升合周咨恒岩弦愿扎搜曲杯栗梁',
  ...'欲毁泄注游炮熏烟秘累胡致舍表踪迹雇朴范念仆占夸尸术杰克几夫姜家岳幸彩扣据挽暗朱村沾洗涌淀漆签凶吁叶吊咸团',
]);
