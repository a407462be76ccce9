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

/** By code unit: the Simplified character of a Traditional one, 0 where there is none. */
let foldUnits: Uint16Array | null = null;

/** Traditional characters of the basic plane to Simplified ones, one for one, and full-width signs to half-width ones. */
function foldTable(): Uint16Array {
  if (foldUnits) return foldUnits;
  foldUnits = new Uint16Array(0x10000);
  for (const group of t2cn.to.cn ?? []) {
    for (const dictionary of group) {
      const entries =
        typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;
      for (const [from, to] of entries) {
        if (from?.length === 1 && to?.length === 1) foldUnits[from.charCodeAt(0)] ||= to.charCodeAt(0);
      }
    }
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) foldUnits[unit] = unit - 0xfee0;
  return foldUnits;
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
    const to = table[text.charCodeAt(at)];
    if (!to) continue;
    result += text.slice(done, at) + String.fromCharCode(to);
    done = at + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** How many characters of `text` only Traditional or only Simplified writing has. */
export function countScripts(text: string): { hans: number; hant: number } {
  const marks = scriptMarks();
  let [hans, hant] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const mark = marks[text.charCodeAt(at)];
    if (mark === HANS) hans++;
    else if (mark === HANT) hant++;
  }
  return { hans, hant };
}

const HANS = 1;
const HANT = 2;
let markUnits: Uint8Array | null = null;

/**
 * By code unit: whether the character belongs to one script only. Simplified are those that `s2t` changes and that are
 * the Simplified form of another; characters that both scripts use count for neither.
 */
function scriptMarks(): Uint8Array {
  if (markUnits) return markUnits;
  markUnits = new Uint8Array(0x10000);
  const fold = foldTable();
  const table = conversionTable('hant');
  for (let unit = 0x3400; unit <= 0x9fff; unit++) {
    const to = fold[unit];
    if (!to) continue;
    markUnits[unit] = HANT;
    const simplified = String.fromCharCode(to);
    const back = table.matchPrefix(simplified, 0);
    if (back && back.value !== simplified && !fold[to] && !SHARED.has(simplified)) markUnits[to] = HANS;
  }
  return markUnits;
}

/** Characters whose Simplified form is also good Traditional writing (后 as in 皇后), so they say nothing. */
const SHARED = new Set([
  ...'后里面干发台系制余云并采布只出千秋向回志才托折于松板极柜征御沈准划别丑丰卜卷厘升合周咨恒岩弦愿扎搜曲杯栗梁',
  ...'欲毁泄注游炮熏烟秘累胡致舍表踪迹雇朴范念仆占夸尸术杰克几夫姜家岳幸彩扣据挽暗朱村沾洗涌淀漆签凶吁叶吊咸团',
]);
