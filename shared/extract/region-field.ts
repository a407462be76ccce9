import type { Region } from '../text/lexicons.ts';
import type { FieldValue } from '../text/model.ts';
import { foldScript } from '../text/script-tables.ts';
import type { Gazetteer, Mention } from './gazetteer.ts';
import type { PageContext } from './page-context.ts';

const TITLE_WEIGHT = 5;
const LEAD_WEIGHT = 2;
/** Share of all weighted mentions one region needs, and the least weight. */
const LEAST_SHARE = 0.6;
const LEAST_WEIGHT = 3;
/** Share from which a region that does not win is worth showing. */
const CANDIDATE_SHARE = 0.15;

/** 福建日报, 青海大学: names of bodies, which say little about what the page is about. */
const BODY_NAME = /^(?:日报|晚报|时报|商报|卫视|电视台|大学|师范|银行|航空|出版社|新闻网)/;
/** `新华社北京5月24日电`: where the report was sent from. */
const DATELINE = /^\s{0,2}\d{1,2}月\d{1,2}日\s{0,4}[电讯]/;
/** 三明医改经验 is a model that the whole country speaks of; a meeting in 西宁 need not be about 西宁. */
const MODEL = /^(?:市|省)?(?:综合)?(?:医改)?(?:的)?(?:经验|模式|样本|做法|典型)/;
const VENUE = /^(?:市|省)?(?:隆重|顺利|成功)?(?:召开|举行|举办|开幕|闭幕|落幕|启动|开班|签约|考察|调研|视察)/;

/** Where the first mention of a region stands, on raw text; null where nothing on the page shows it. */
type Evidence = Pick<FieldValue, 'start' | 'end'>;

interface Tally {
  region: Region;
  /** Weighted mentions of the region and all inside it. */
  weight: number;
  /** The same without mentions as a model or a venue, which do not make a page one of that city. */
  place: number;
  evidence: Evidence;
}

type Tallies = Map<Region, Tally>;

/** A name on the page that the regions around it do not settle. */
interface Ambiguous {
  regions: readonly Region[];
  weight: number;
  evidence: Evidence;
}

/** Finds the province, prefecture or county a page is about by its mentions in headline and body. */
export class RegionFinder {
  readonly #gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /**
   * What the page may be about, best first; `best` is null when no province dominates: the page speaks of the country or
   * of several. Values are official names down to the most specific region that dominates in turn. `source` is the name
   * of the body the page comes from, which is weak evidence.
   */
  find(context: PageContext, source: FieldValue | null): { best: FieldValue | null; others: FieldValue[] } {
    const { tallies, ambiguous } = this.#count(context);
    if (source) this.#countSource(tallies, source);
    const provinces = [...tallies.values()].filter(({ region }) => this.#gazetteer.path(region).length === 1);
    const all = provinces.reduce((sum, { weight }) => sum + weight, 0);
    const [province] = provinces.sort((a, b) => b.weight - a.weight);
    const dominates = province && province.weight >= LEAST_WEIGHT && province.weight / all >= LEAST_SHARE;
    const winner = dominates ? this.#descend(province, tallies) : null;
    const others = [...tallies.values()]
      .filter((tally) => tally !== winner && tally.weight / all >= CANDIDATE_SHARE && tally.weight >= LEAD_WEIGHT)
      // What did not win is not surer than what did.
      .map((tally) => this.#field(tally.region, tally.evidence, 0.8 * (tally.weight / all)));
    for (const { regions, weight, evidence } of ambiguous) {
      if (weight < LEAST_WEIGHT) continue;
      others.push(...regions.map((region) => this.#field(region, evidence, 0.3 / regions.length, 'ambiguous-name')));
    }
    return { best: winner && this.#field(winner.region, winner.evidence, winner.weight / all), others };
  }

  #field(region: Region, evidence: Evidence, share: number, reason = 'place-names'): FieldValue {
    const confidence = Math.round(Math.min(0.95, share) * 100) / 100;
    return { value: this.#gazetteer.fullName(region), ...evidence, confidence, reason, code: region.code };
  }

  /** From a province to its prefecture and county, as long as one of them takes most of the mentions. */
  #descend(from: Tally, tallies: Tallies): Tally {
    const depth = this.#gazetteer.path(from.region).length;
    let best: Tally | null = null;
    for (const tally of tallies.values()) {
      const path = this.#gazetteer.path(tally.region);
      if (path.length === depth + 1 && path.includes(from.region) && tally.place > (best?.place ?? 0)) best = tally;
    }
    if (!best || best.place < LEAST_WEIGHT || best.place < LEAST_SHARE * from.weight) return from;
    return this.#descend(best, tallies);
  }

  #count({ view, page }: PageContext): { tallies: Tallies; ambiguous: Iterable<Ambiguous> } {
    const mentions: (Mention & { weight: number; model: boolean })[] = [];
    let paragraphs = 0;
    for (const segment of page.segments) {
      if (!segment.kept) continue;
      if (segment.kind === 'body') paragraphs++;
      const weight = segment.kind === 'title' ? TITLE_WEIGHT : paragraphs === 1 ? LEAD_WEIGHT : 1;
      for (const { start, end, regions } of this.#gazetteer.mentions(segment.folded)) {
        const follows = segment.folded.slice(end, end + 12);
        if (BODY_NAME.test(follows) || DATELINE.test(follows)) continue;
        const venue = /[在于]/.test(segment.folded.charAt(start - 1)) && VENUE.test(follows);
        const model = venue || MODEL.test(follows);
        mentions.push({ start: segment.start + start, end: segment.start + end, regions, weight, model });
      }
    }
    // A name that several regions share counts where the page names one of those around them.
    const named = new Set(mentions.flatMap(({ regions }) => (regions.length === 1 ? regions : [])));
    const tallies: Tallies = new Map();
    const ambiguous = new Map<string, Ambiguous>();
    for (const [index, { start, end, regions, weight, model }] of mentions.entries()) {
      const region = this.#resolve(regions, named);
      const evidence = view.toRaw(start, end);
      if (!region) {
        if (regions.length < 2) continue;
        const key = regions.map(({ code }) => code).join(' ');
        const known = ambiguous.get(key) ?? { regions, weight: 0, evidence };
        ambiguous.set(key, { ...known, weight: known.weight + weight });
        continue;
      }
      // 福建省三明市: the prefecture speaks for both.
      const next = mentions[index + 1];
      const inner = next?.start === end ? this.#resolve(next.regions, named) : null;
      if (inner && inner !== region && this.#gazetteer.path(inner).includes(region)) continue;
      this.#add(tallies, this.#gazetteer.path(region), evidence, weight, model ? 0 : weight);
    }
    return { tallies, ambiguous: ambiguous.values() };
  }

  #countSource(tallies: Tallies, { value, start, end }: FieldValue): void {
    for (const { regions } of this.#gazetteer.mentions(foldScript(value))) {
      const [region] = regions;
      const [province] = region && regions.length === 1 ? this.#gazetteer.path(region) : [];
      if (province) this.#add(tallies, [province], { start, end }, 1, 1);
    }
  }

  #add(tallies: Tallies, path: readonly Region[], evidence: Evidence, weight: number, place: number): void {
    for (const region of path) {
      const tally = tallies.get(region) ?? { region, weight: 0, place: 0, evidence };
      tally.weight += weight;
      tally.place += place;
      tallies.set(region, tally);
    }
  }

  /** The one region a name stands for on a page that names the regions of `named`; null when that is open. */
  #resolve(regions: readonly Region[], named: ReadonlySet<Region>): Region | null {
    const [only, second] = regions;
    if (!only) return null;
    const around = (region: Region): boolean =>
      this.#gazetteer.path(region).some((one) => one !== region && named.has(one));
    if (second) {
      const fitting = regions.filter(around);
      return fitting.length === 1 ? (fitting[0] ?? null) : null;
    }
    // Districts have names like 河东区 that may be plain words; 尤溪县 is a place wherever it stands.
    return only.code.endsWith('00') || !only.name.endsWith('区') || around(only) ? only : null;
  }
}
