import { pinyin } from 'pinyin-pro';

/** Characters of spam words as they are split into two, so that a filter for the word does not see them. */
const HALVES: Record<string, string> = {
  代: '亻弋',
  赌: '贝者',
  私: '禾厶',
  奶: '女乃',
  证: '讠正',
  法: '氵去',
  轮: '车仑',
  明: '日月',
  好: '女子',
  妓: '女支',
  娼: '女昌',
  嫖: '女票',
  枪: '木仓',
  钱: '钅戋',
  彩: '采彡',
  博: '十尃',
  信: '亻言',
  微: '彳微',
  贷: '代贝',
  服: '月服',
  射: '身寸',
  妇: '女彐',
  刻: '亥刂',
  咖: '口加',
};

/**
 * Disguises of a term that no table of look-alikes undoes: one character written as its pinyin (`代kai发票`) or split
 * into halves. For terms of three to six hanzi; pinyin in upper case, as letter streams have it.
 */
export function termVariants(term: string): string[] {
  if (!/^[\u3400-\u9fff]{3,6}$/.test(term)) return [];
  const characters = [...term];
  const readings = pinyin(term, { toneType: 'none', type: 'array', v: true });
  const replaced = (by: (character: string, index: number) => string | undefined): string[] =>
    characters.flatMap((character, index) => {
      const other = by(character, index);
      return other ? [characters.toSpliced(index, 1, other).join('')] : [];
    });
  return [
    ...replaced((_, index) => readings[index]?.toUpperCase()),
    ...replaced((character) => HALVES[character]),
    characters.map((character) => HALVES[character] ?? character).join(''),
  ].filter((variant) => variant !== term);
}
