import type { Choice, ChoiceWeights } from '../learn/choice.ts';
import { featureSlot } from '../learn/feature-slot.ts';
import { VERDICTS, type VerdictProposal } from '../text/model.ts';

/** Log-odds with which the proposed verdict stands against the others, if the pipeline is sure of it. */
const STANDS = 3;

/** Which verdict a page has, in the order of `VERDICTS`. */
export function verdictChoice({ label, score }: VerdictProposal, features: readonly number[]): Choice {
  const options = VERDICTS.map((verdict) => ({
    tag: featureSlot(`verdict ${verdict}`),
    base: verdict === label ? STANDS * score : 0,
  }));
  return { features, options };
}

/** Slots of what may tell which verdict is right. */
export function verdictFeatures({ label, score, evidence }: VerdictProposal, site: string): number[] {
  const names = [
    `label ${label}`,
    `label ${label} ${Math.floor(score * 5)}`,
    `evidence ${Math.min(4, evidence.length)}`,
    ...new Set(evidence.map(({ rule }) => `rule ${rule}`)),
  ];
  return [...names, ...(site === '' ? [] : names.map((name) => `${site}: ${name}`))].map(featureSlot);
}

/** The verdict that reviewers taught, with the evidence as it was found. */
export function applyLearnedVerdict(verdict: VerdictProposal, weights: ChoiceWeights, site: string): VerdictProposal {
  const choice = verdictChoice(verdict, verdictFeatures(verdict, site));
  const label = VERDICTS[weights.best(choice)] ?? verdict.label;
  if (label === verdict.label) return verdict;
  const score = weights.share(choice, VERDICTS.indexOf(label));
  return { ...verdict, label, score: Math.round(score * 100) / 100 };
}
