import { type Choice, ChoiceWeights } from '../learn/choice.ts';
import { featureSlot, joinedSlot } from '../learn/feature-slot.ts';
import type { LearnedModel } from '../learn/learned-model.ts';
import type { Span } from '../text/model.ts';
import type { CodeScore } from './code-scorer.ts';
import { THRESHOLD } from './measure-candidates.ts';
import { ANY, type Edge, type EdgeName, type MeasureCase } from './measure-cases.ts';

/** A case that is proposed. */
export interface ChosenMeasure<C extends MeasureCase = MeasureCase> extends Span {
  /** The case, and a second where two neighbouring clauses are one measure. */
  cases: [C, ...C[]];
  /** Cases next to it that are no measures of their own and whose figures belong to it. */
  beside: C[];
  /** Points of the rules and of what was learned. */
  score: number;
  /** Best first. */
  codes: [CodeScore, ...CodeScore[]];
  reason: string;
}

/** Two neighbouring measures of one code that together are no longer than this are one measure. */
const LONGEST_JOINED = 36;
/** Log-odds of one point of the rules; at `THRESHOLD` a measure is as likely as not. */
const SLOPE = 1.2;
/** A wrong proposal costs a key, a missed measure a search: proposed is what is a measure in one case of three. */
const PROPOSED_FROM = THRESHOLD - 0.55;
/** Points of the code scorer that make one of log-odds. */
const CODE_POINTS = 4;
/** Points of the code scorer for the code of the measure before in the same paragraph. */
const SAME_CODE = 2;
/** Log-odds with which the rules' own span stands against another one. */
const AS_IS = 2.5;

const MEASURE = featureSlot('measure');
const EDGE_TAGS: Record<EdgeName, number> = {
  'as-is': featureSlot('edge as-is'),
  clause: featureSlot('edge clause'),
  adverb: featureSlot('edge adverb'),
  verb: featureSlot('edge verb'),
  short: featureSlot('edge short'),
};

const codeTags = new Map<string, number>();
function codeTag(code: string): number {
  const known = codeTags.get(code) ?? featureSlot(`code ${code}`);
  codeTags.set(code, known);
  return known;
}

/** Weights that find each case less likely to be a measure, by so many log-odds. */
export function moreCautious(weights: ChoiceWeights, caution: number): ChoiceWeights {
  const values = weights.values.slice();
  const slot = joinedSlot(MEASURE, ANY);
  values[slot] = (values[slot] ?? 0) - caution;
  return new ChoiceWeights(values);
}

const featuresOf = ({ content, form }: MeasureCase): number[] => [...content, ...form];

/** Whether a case is a measure: none or yes. */
export function measureChoice(one: MeasureCase): Choice {
  return {
    features: featuresOf(one),
    options: [
      { tag: null, base: 0 },
      { tag: MEASURE, base: SLOPE * (one.score - THRESHOLD) },
    ],
  };
}

/** Which code a case has, in the order of `codes`. */
export function codeChoice({ codes: found, content }: MeasureCase, codes: readonly string[]): Choice {
  const scores = new Map(found.map(({ code, score }) => [code, score]));
  return {
    features: content,
    options: codes.map((code) => ({ tag: codeTag(code), base: (scores.get(code) ?? 0) / CODE_POINTS })),
  };
}

/** Where a case begins and ends, in the order of its edges. */
export function edgeChoice({ edges, form }: MeasureCase): Choice {
  return {
    features: form,
    options: edges.map(({ name }, index) => ({ tag: EDGE_TAGS[name], base: index === 0 ? AS_IS : 0 })),
  };
}

/**
 * Chooses which cases are measures, with which code and span.
 *
 * @param cases in the order of the text
 * @param learned what reviewers taught; null for the rules alone
 * @param codes ids of every code that may be given
 */
export function chooseMeasures<C extends MeasureCase>(
  cases: readonly C[],
  learned: LearnedModel | null,
  codes: readonly string[],
): ChosenMeasure<C>[] {
  const chosen: ChosenMeasure<C>[] = [];
  let paragraph: ChosenMeasure<C>[] = [];
  let number = -1;
  const endParagraph = (): void => {
    chosen.push(...join(paragraph).map((measure) => withEdge(measure, learned)));
    paragraph = [];
  };
  for (const one of cases) {
    if (one.paragraph !== number) endParagraph();
    number = one.paragraph;
    const score = one.score + (learned?.measure?.points(MEASURE, featuresOf(one)) ?? 0) / SLOPE;
    const [first, ...others] =
      score >= PROPOSED_FROM ? scoreCodes(one, learned, codes, paragraph.at(-1)?.codes[0].code ?? null) : [];
    if (first) {
      const { start, end, reason } = one;
      paragraph.push({ start, end, cases: [one], beside: [], score, codes: [first, ...others], reason });
      continue;
    }
    const before = paragraph.at(-1);
    if (!before || before.cases[0].sentence !== one.sentence || one.targets === 0) continue;
    // A clause with a verb may have been left out for good reasons: its figures are needed only where there are none.
    if (one.bare || figures(before) === 0) before.beside.push(one);
  }
  endParagraph();
  return chosen;
}

const figures = ({ cases, beside }: ChosenMeasure): number =>
  [...cases, ...beside].reduce((sum, { targets }) => sum + targets, 0);

function scoreCodes(
  one: MeasureCase,
  learned: LearnedModel | null,
  codes: readonly string[],
  before: string | null,
): CodeScore[] {
  const weights = learned?.code;
  if (!weights) return one.codes;
  const found: CodeScore[] = [];
  for (const code of codes) {
    const base = (one.codes.find((known) => known.code === code)?.score ?? 0) / CODE_POINTS;
    const points = weights.points(codeTag(code), one.content);
    const score = CODE_POINTS * (base + points) + (code === before ? SAME_CODE : 0);
    if (score > 0) found.push({ code, score });
  }
  return found.sort((a, b) => b.score - a.score);
}

function withEdge<C extends MeasureCase>(measure: ChosenMeasure<C>, learned: LearnedModel | null): ChosenMeasure<C> {
  const [one, second] = measure.cases;
  if (second || !learned?.edge) return measure;
  const edge: Edge | undefined = one.edges[learned.edge.best(edgeChoice(one))];
  return edge ? { ...measure, start: edge.start, end: edge.end } : measure;
}

/** Joins two measures of one code in neighbouring clauses when they are short and no third follows. */
function join<C extends MeasureCase>(measures: readonly ChosenMeasure<C>[]): ChosenMeasure<C>[] {
  const joined: ChosenMeasure<C>[] = [];
  for (let index = 0; index < measures.length; index++) {
    const first = measures[index];
    const second = measures[index + 1];
    if (!first) break;
    const pair =
      second !== undefined &&
      continues(first, second) &&
      !continues(measures[index - 1], first) &&
      !continues(second, measures[index + 2]) &&
      figures(first) + figures(second) === 0 &&
      second.end - first.start <= LONGEST_JOINED;
    if (pair) {
      const score = Math.max(first.score, second.score);
      joined.push({
        ...first,
        end: second.end,
        cases: [...first.cases, ...second.cases],
        score,
        reason: 'joined-clauses',
      });
      index++;
    } else {
      joined.push(first);
    }
  }
  return joined;
}

function continues(first: ChosenMeasure | undefined, second: ChosenMeasure | undefined): boolean {
  if (!first || !second) return false;
  const [a] = first.cases;
  const [b] = second.cases;
  return a.sentence === b.sentence && a.index + 1 === b.index && first.codes[0].code === second.codes[0].code;
}
