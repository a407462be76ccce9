import { anyOf, type Province } from '../text/lexicons.ts';
import type { FieldValue } from '../text/model.ts';
import { fieldAt, type PageContext } from './page-context.ts';

const TITLE_WEIGHT = 5;
const LEAD_WEIGHT = 2;
/** Share of all weighted mentions one province needs, and the least weight. */
const LEAST_SHARE = 0.6;
const LEAST_WEIGHT = 3;

/** Finds the province a page is about by its mentions in headline and body. */
export class RegionFinder {
  readonly #place: RegExp;
  readonly #provinces = new Map<string, Province>();

  constructor(provinces: readonly Province[]) {
    for (const province of provinces) {
      for (const name of [province.short, ...province.places]) this.#provinces.set(name, province);
    }
    this.#place = anyOf([...this.#provinces.keys()], 'g');
  }

  /** Null when no province dominates: the page speaks of the country or of several. The value is the official name. */
  find({ view, page }: PageContext): FieldValue | null {
    const weights = new Map<Province, { weight: number; start: number; end: number }>();
    let all = 0;
    let paragraphs = 0;
    for (const segment of page.segments) {
      if (!segment.kept) continue;
      if (segment.kind === 'body') paragraphs++;
      const weight = segment.kind === 'title' ? TITLE_WEIGHT : paragraphs === 1 ? LEAD_WEIGHT : 1;
      for (const match of segment.folded.matchAll(this.#place)) {
        const province = this.#provinces.get(match[0]);
        if (!province) continue;
        const start = segment.start + match.index;
        const entry = weights.get(province) ?? { weight: 0, start, end: start + match[0].length };
        entry.weight += weight;
        all += weight;
        weights.set(province, entry);
      }
    }
    const [best] = [...weights].sort((a, b) => b[1].weight - a[1].weight);
    if (!best) return null;
    const [province, { weight, start, end }] = best;
    const share = weight / all;
    if (weight < LEAST_WEIGHT || share < LEAST_SHARE) return null;
    return fieldAt(view, start, end, Math.round(Math.min(0.95, share) * 100) / 100, 'place-names', province.name);
  }
}
