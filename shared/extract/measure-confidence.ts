import type { CodeScore } from './code-scorer.ts';
import { THRESHOLD } from './measure-candidates.ts';

/**
 * Points of the code scorer that make one of log-odds. This and the slope of one were set so that confidence tells how
 * often a proposal is right on pages held out by site: of those between .8 and .9, 83 in a hundred were.
 */
const CODE_POINTS = 5.5;

/** How likely a case with these points is a measure, 0 to 1. */
const likely = (score: number): number => 1 / (1 + Math.exp(THRESHOLD - score));

/** How likely the first of these codes is the right one, 0 to 1. */
function likelyFirst([first, ...others]: readonly [CodeScore, ...CodeScore[]]): number {
  return 1 / others.reduce((sum, { score }) => sum + Math.exp((score - first.score) / CODE_POINTS), 1);
}

/** How likely a proposal is a measure and has its code, 0 to 1. */
export function measureConfidence(score: number, codes: readonly [CodeScore, ...CodeScore[]]): number {
  return round(likely(score) * likelyFirst(codes));
}

/** How likely each of the next best codes is right, as far as it is a measure; 0 to 1. */
export function alternativesOf(
  codes: readonly [CodeScore, ...CodeScore[]],
  most: number,
): { code: string; confidence: number }[] {
  const share = likelyFirst(codes);
  const [first, ...others] = codes;
  return others
    .slice(0, most)
    .map(({ code, score }) => ({ code, confidence: round(share * Math.exp((score - first.score) / CODE_POINTS)) }));
}

const round = (value: number): number => Math.round(value * 100) / 100;
