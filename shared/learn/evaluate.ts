import { chooseMeasures } from '../extract/choose-measures.ts';
import type { MeasureCase } from '../extract/measure-cases.ts';
import type { Span } from '../text/model.ts';
import type { DecidedChoice } from './choice.ts';
import { matchCases } from './label-page.ts';
import type { Head, LearnedModel } from './learned-model.ts';

/** How proposals compare with the tags of reviewed pages. */
export interface MeasureScore {
  proposed: number;
  tagged: number;
  /** Proposals that overlap a tag by half and more, and those of them with its code and with its exact span. */
  found: number;
  coded: number;
  exact: number;
}

export const NO_SCORE: MeasureScore = { proposed: 0, tagged: 0, found: 0, coded: 0, exact: 0 };

/** Compares what would be proposed on a page with the tags that reviewers left there. */
export function scoreMeasures(
  cases: readonly MeasureCase[],
  tags: readonly (Span & { code: string })[],
  learned: LearnedModel | null,
  codes: readonly string[],
): MeasureScore {
  const proposed = chooseMeasures(cases, learned, codes);
  const matched = matchCases(proposed, tags);
  const score = { ...NO_SCORE, proposed: proposed.length, tagged: tags.length, found: matched.size };
  for (const [index, tag] of matched) {
    const proposal = proposed[index];
    if (proposal?.codes[0].code === tag.code) score.coded++;
    if (proposal?.start === tag.start && proposal.end === tag.end) score.exact++;
  }
  return score;
}

export function addScores(a: MeasureScore, b: MeasureScore): MeasureScore {
  return {
    proposed: a.proposed + b.proposed,
    tagged: a.tagged + b.tagged,
    found: a.found + b.found,
    coded: a.coded + b.coded,
    exact: a.exact + b.exact,
  };
}

const f1 = (right: number, proposed: number, tagged: number): number =>
  proposed + tagged === 0 ? 1 : (2 * right) / (proposed + tagged);

/**
 * One figure for how much work proposals save, 0 to 1: F1 of the proposals, those with the right code counting fully,
 * those with the right place half, those with the right code and the exact span a fifth more.
 */
export function worth({ proposed, tagged, found, coded, exact }: MeasureScore): number {
  return (f1(found, proposed, tagged) + f1(coded, proposed, tagged) + 0.2 * f1(exact, proposed, tagged)) / 2.2;
}

/** Share of decided choices that a head would have made as the reviewer did, over those it was asked. */
export function hits(choices: readonly DecidedChoice[], learned: LearnedModel | null, head: Head): number {
  const weights = learned?.[head];
  return choices.reduce((sum, choice) => {
    const best = weights ? weights.best(choice) : bestByRules(choice);
    return sum + (best === choice.chosen ? 1 : 0);
  }, 0);
}

function bestByRules({ options }: DecidedChoice): number {
  const bases = options.map(({ base }) => base);
  return bases.indexOf(Math.max(...bases));
}
