import { anyOf, type Region } from '../text/lexicons.ts';
import type { Level, Span } from '../text/model.ts';

const OFFICES =
  '卫生健康委(?:员会)?|卫健委|卫生健康局|卫健局|卫计委|医疗保障局|医保局|医改领导小组|医改办|人力资源社会保障厅|人社厅|财政厅|财政局|发展改革委|中医药(?:管理)?局|药监局|疾控局|党委政府|省委省政府|市委市政府|委政府|省委|市委|县委|人民政府|省政府|市政府|县政府';
const GENERAL = '国务院医改领导小组|国务院|党中央|\\d{1,3}个(?:试点)?省份(?:和兵团)?|各(?:试点)?省份|各县\\(市、区\\)';
const AREA = '(?:省|市|县|区|州|自治区|自治州|地区)';

/** Finds the bodies and places that act in health policy. */
export class ActorFinder {
  readonly #actor: RegExp;

  constructor(regions: readonly Region[]) {
    // Provinces and prefectures; counties act in few measures and would make the pattern slow.
    const names = regions
      .filter(({ code }) => code.endsWith('00'))
      .flatMap(({ name, aliases }) => (aliases.length > 0 ? aliases : [name]));
    const place = anyOf(names).source;
    const owner = `(?:国家|(?:${place})${AREA}?|全?省|全?市|全?县|自治区)?`;
    this.#actor = new RegExp(`${GENERAL}|${owner}(?:${OFFICES})|(?:${place})(?:省|市|县|自治区|自治州)(?!场)`, 'g');
  }

  /** Every acting body and place in `folded` from `start` to `end`, in order, as ranges of `folded`. */
  all(folded: string, { start, end }: Span): Span[] {
    return [...folded.slice(start, end).matchAll(this.#actor)].map(({ index, 0: words }) => ({
      start: start + index,
      end: start + index + words.length,
    }));
  }

  /** Where the one that `folded` names most often stands first. */
  mostFrequent(folded: string): Span | null {
    const counts = new Map<string, { count: number; span: Span }>();
    for (const match of folded.matchAll(this.#actor)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const known = counts.get(match[0]) ?? { count: 0, span };
      known.count++;
      counts.set(match[0], known);
    }
    const [best] = [...counts.values()].sort((a, b) => b.count - a.count);
    return best?.span ?? null;
  }
}

/** Words that give away the level of a measure, the first that fits wins. */
const LEVEL_WORDS: [Level, RegExp][] = [
  ['县', /县域|县级|区县|各县|医共体|县乡|乡镇|县医疗集团/],
  ['国家', /国家层面|全国|国务院|国家卫健委|国家卫生健康委|国家医保局/],
  ['市', /全市|市委|市政府|市级|市属|地市|[一-鿿]{2}市(?!场)|市医改/],
  ['省', /全省|省委|省政府|省级|省份|[一-鿿]{2}省|自治区|省卫|省医/],
  ['机构', /院内|科室|本院|我院/],
];

/** The level that words of the measure or of its surroundings give, or null. */
export function levelOf(folded: string): Level | null {
  for (const [level, words] of LEVEL_WORDS) if (words.test(folded)) return level;
  return null;
}

/** The level most mentions on the page speak for. */
export function pageLevel(folded: string): Level | null {
  const count = (pattern: RegExp): number => [...folded.matchAll(pattern)].length;
  const counts: [Level, number][] = [
    ['国家', count(/国家卫健委|国家卫生健康委|国家医保局|国务院|国家层面/g)],
    ['省', count(/全省|省委|省政府|省卫生|省医保|省长|[一-鿿]{2}省(?!份)/g)],
    ['市', count(/全市|市委|市政府|市医改|市卫生|市长|[一-鿿]{2}市(?!场)/g)],
    ['县', count(/全县|县委|县政府|县长/g)],
  ];
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : null;
}
