import type { Choice, ChoiceWeights } from '../../learn/choice.ts';
import { featureSlot } from '../../learn/feature-slot.ts';
import { BLOCK_KINDS, type BlockKind } from '../model.ts';
import { lineFingerprint } from '../repetition/line-fingerprint.ts';
import { label, type Segment } from './segment.ts';

/** A kind of block, and whether such a block stands in the clean text. */
export interface LineFate {
  kind: BlockKind;
  kept: boolean;
}

/** Log-odds with which what the pipeline says of a line stands against anything else. */
const STANDS = 3;
const KEPT: ReadonlySet<BlockKind> = new Set(['title', 'summary', 'body', 'heading', 'caption']);

/** What a line may be: what it was taken for, the same kept or removed against that, and every other kind. */
export function lineFates({ kind, kept }: LineFate): LineFate[] {
  const others = BLOCK_KINDS.filter((other) => other !== kind);
  return [{ kind, kept }, { kind, kept: !kept }, ...others.map((other) => ({ kind: other, kept: KEPT.has(other) }))];
}

/** Which of its fates a line has, in the order of `lineFates`. */
export function lineChoice(fate: LineFate, features: readonly number[]): Choice {
  const options = lineFates(fate).map(({ kind, kept }, index) => ({
    tag: featureSlot(`${kind} ${kept}`),
    base: index === 0 ? STANDS : 0,
  }));
  return { features, options };
}

/** Slots of what may tell what a line is, on any site and on this one. */
export function lineFeatures({ folded, kind, reason, features }: Segment, site: string): number[] {
  const line = lineFingerprint(folded);
  const names = [
    `kind ${kind}`,
    `reason ${reason}`,
    `first ${folded.slice(0, 2)}`,
    `first ${folded.slice(0, 4)}`,
    `last ${folded.slice(-2)}`,
    `length ${Math.min(8, Math.ceil(Math.log2(features.length + 1)))}`,
    features.endsSentence ? 'sentence' : 'no sentence',
    features.digits > 0 ? 'digits' : 'no digits',
  ];
  if (line !== null) names.push(`line ${line}`);
  return [...names, ...(site === '' ? [] : names.map((name) => `${site}: ${name}`))].map(featureSlot);
}

/** Gives lines the kinds that reviewers taught. What a rule of a reviewer says stands. */
export function applyLearnedKinds(segments: readonly Segment[], weights: ChoiceWeights, site: string): void {
  for (const segment of segments) {
    const { kind, kept, reason } = segment;
    if (!kind || reason.startsWith('rule:')) continue;
    const choice = lineChoice({ kind, kept }, lineFeatures(segment, site));
    const best = weights.best(choice);
    const fate = lineFates({ kind, kept })[best];
    if (best > 0 && fate) label(segment, fate.kind, fate.kept, weights.share(choice, best), 'learned');
  }
}
