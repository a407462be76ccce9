import type { Region } from '../text/lexicons.ts';
import type { Span } from '../text/model.ts';

/** A place name in a text with the regions it may stand for; several where regions share a name. */
export interface Mention extends Span {
  regions: readonly Region[];
}

/** 县域 and 区级 speak of counties as such, so a short name before them proves nothing. */
const KIND_FOLLOWS = /^[域级乡属]/;
/** 三明市场, 和平区域: the last character belongs to the next word. */
const NEXT_WORD: Record<string, RegExp> = { 市: /^[场值面容民]/, 区: /^[域块间别分位级划]/ };

/** Finds place names and the regions around them. Built once from the gazetteer. */
export class Gazetteer {
  readonly #byCode: ReadonlyMap<string, Region>;
  /** Names by their first two characters, the longest first. */
  readonly #names = new Map<number, { name: string; regions: Region[] }[]>();
  /** By code unit: whether a name starts with it (1), whether it is the second of one (2). */
  readonly #places = new Uint8Array(0x10000);

  constructor(regions: readonly Region[]) {
    this.#byCode = new Map(regions.map((region) => [region.code, region]));
    const byName = new Map<string, Region[]>();
    for (const region of regions) {
      for (const name of [region.name, ...region.aliases]) byName.set(name, [...(byName.get(name) ?? []), region]);
    }
    for (const [name, owners] of byName) {
      // 城区 and 郊区 are words first.
      if (name.length < 3 && owners.every(({ code }) => !code.endsWith('00'))) continue;
      const key = keyAt(name, 0);
      this.#names.set(key, [...(this.#names.get(key) ?? []), { name, regions: owners }]);
      for (const at of [0, 1]) {
        const unit = name.charCodeAt(at);
        this.#places[unit] = (this.#places[unit] ?? 0) | (at + 1);
      }
    }
    for (const names of this.#names.values()) names.sort((a, b) => b.name.length - a.name.length);
  }

  /** The place names of `folded`, in order and without overlap; positions are UTF-16 units. Linear. */
  mentions(folded: string): Mention[] {
    const found: Mention[] = [];
    const places = this.#places;
    for (let at = 0; at + 1 < folded.length; at++) {
      if (!((places[folded.charCodeAt(at)] ?? 0) & 1) || !((places[folded.charCodeAt(at + 1)] ?? 0) & 2)) continue;
      const match = this.#nameAt(folded, at);
      if (!match) continue;
      found.push({ start: at, end: at + match.name.length, regions: match.regions });
      at += match.name.length - 1;
    }
    return found;
  }

  #nameAt(folded: string, at: number): { name: string; regions: Region[] } | null {
    for (const known of this.#names.get(keyAt(folded, at)) ?? []) {
      const { name, regions } = known;
      if (folded.startsWith(name, at) && isWhole(folded, at + name.length, name, regions)) return known;
    }
    return null;
  }

  /** The region and those around it, the province first. */
  path({ code }: Region): Region[] {
    const codes = new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]);
    return [...codes].flatMap((one) => this.#byCode.get(one) ?? []);
  }

  /** The full official name, e.g. 福建省三明市尤溪县. */
  fullName(region: Region): string {
    return this.path(region)
      .map(({ name }) => name)
      .join('');
  }
}

/** Two characters in 30 bits, which engines keep unboxed; the few that share a key are told apart by their names. */
function keyAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff);
}

function isWhole(folded: string, end: number, name: string, regions: readonly Region[]): boolean {
  const after = folded.slice(end, end + 1);
  if (NEXT_WORD[name.slice(-1)]?.test(after)) return false;
  return !(KIND_FOLLOWS.test(after) && regions.every((region) => !region.code.endsWith('00') && region.name !== name));
}
