import { anyOf, type MeasureLexicon } from '../text/lexicons.ts';
import type { Clause } from './clauses.ts';
import { firstTokenAt, type TokenSource } from './tokens.ts';

/** Where a measure starts in a clause and which verb heads it. Positions are those of the page view. */
export interface MeasureHead {
  start: number;
  /** End of the verb: the object follows. */
  verbEnd: number;
  /** Where the verb begins, and where the adverbs before it do. */
  verbStart: number;
  adverbStart: number;
  verb: string;
  /** 1 to 3: how telling the verb is. */
  weight: number;
  /** Units between the end of openers and the measure that were left out. */
  skipped: number;
  /** Whether something that belongs to the measure stands before the verb. */
  fronted: boolean;
}

const NUMBERED =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:是|要|、|则)?|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.)）])(?=[^种项条家所级体位个类次批大])/;
/** Phrases before the verb that belong to the measure. */
const INCLUDED = /^(?:与|同|向|对|将|把|由|按|在[^方过]{1,14}(?!方面|过程|中|上|下)$|[“"])/;
const MODAL = /(?:要|应|须|需|会|也|并|同时|将|就|都|来|去|以及|及|和|则|方面)$/;
/** Verbs whose subject is what is measured: 占比达65%. */
const RESULT = new Set(['达到', '控制在', '提高到', '增加到', '提升到', '降至', '达', '实现', '负责统筹', '转为']);
const LONGEST_GAP = 24;
/** 要将“六大工程”纳入……: the object stands before the verb. */
const FRONTED = /(?:将|把|向|与|同|对)[^将把,]{2,40}$/;
/** A count in the subject is part of the measure: 31个省份都制定了……. */
const COUNTED = /\d+\s?[个家所名]/;

/** 11条普遍推广的经验: a number of measures named together, without a verb. */
const COUNTED_NOUN =
  /^((?:\d{1,3}|[一二三四五六七八九十]{1,3})[条项])[^,。;]{0,20}(?:经验|措施|做法|举措|任务|政策|制度|行动|工程|项目)$/;
const SUM_WEIGHT = 5;

/** Finds the head verb of a clause by a verb list, checked against the words of the segmenter. */
export class HeadFinder {
  readonly #head: RegExp;
  readonly #opener: RegExp;
  readonly #weights: Map<string, number>;

  constructor({ verbs, adverbs, openers }: MeasureLexicon) {
    this.#weights = new Map(Object.entries(verbs));
    this.#head = new RegExp(
      `((?:${anyOf(adverbs).source}|地){0,4}?)(${anyOf(Object.keys(verbs)).source})(?:好|了|起)?`,
      'g',
    );
    this.#opener = new RegExp(`^(?:${anyOf(openers).source})[,:、]?`);
  }

  /** Where the clause begins behind its number and openers (一是, 会议要求, 同时). */
  start(clause: Clause): number {
    const text = clause.folded;
    let from = NUMBERED.exec(text)?.[0].length ?? 0;
    for (let opener = this.#opener.exec(text.slice(from)); opener; opener = this.#opener.exec(text.slice(from))) {
      from += opener[0].length;
    }
    return clause.start + from;
  }

  find(clause: Clause, tokens: TokenSource): MeasureHead | null {
    const text = clause.folded;
    const counted = COUNTED_NOUN.exec(text);
    if (counted) {
      const verbEnd = clause.start + (counted[1]?.length ?? 0);
      return {
        start: clause.start,
        verbEnd,
        verbStart: clause.start,
        adverbStart: clause.start,
        verb: '',
        weight: SUM_WEIGHT,
        skipped: 0,
        fronted: false,
      };
    }
    const from = this.start(clause) - clause.start;
    this.#head.lastIndex = from;
    for (let match = this.#head.exec(text); match; match = this.#head.exec(text)) {
      const [whole, adverb = '', verb = ''] = match;
      const at = match.index;
      const gap = text.slice(from, at);
      if (gap.length > LONGEST_GAP && !INCLUDED.test(gap)) return null;
      // At the head of a clause the list is enough: jieba takes 核定 for a noun and 建立健全 for a name.
      const sure = gap === '' || (RESULT.has(verb) && /^\d/.test(text.slice(at + whole.length)));
      if (!sure && !isVerb(tokens, clause.start + at + adverb.length, verb.length)) {
        this.#head.lastIndex = at + 1;
        continue;
      }
      const included = gap === '' || RESULT.has(verb) || COUNTED.test(gap) || (INCLUDED.test(gap) && !MODAL.test(gap));
      const fronted = included || MODAL.test(gap) ? null : FRONTED.exec(gap);
      return {
        start: clause.start + (included ? from : fronted ? from + fronted.index : at),
        verbEnd: clause.start + at + whole.length,
        verbStart: clause.start + at + adverb.length,
        adverbStart: clause.start + at,
        verb,
        weight: this.#weights.get(verb) ?? 1,
        skipped: included ? 0 : (fronted?.index ?? gap.length),
        fronted: fronted !== null || (included && gap !== ''),
      };
    }
    return null;
  }
}

/** Whether the segmenter cuts the text where the verb starts and does not take it for a noun. */
function isVerb(source: TokenSource, start: number, length: number): boolean {
  const tokens = source();
  if (tokens.length === 0) return true;
  let index = firstTokenAt(tokens, start);
  const first = tokens[index];
  if (!first || first.start !== start) return false;
  // A listed verb of several words (动态调整) needs one of them to be a verb; a longer word that begins with it counts.
  for (let token = tokens[index]; token && token.start < start + length; token = tokens[++index]) {
    if (!/^(?:n|m|q|r|u)/.test(token.tag)) return true;
  }
  return first.end - start >= length + 2;
}
