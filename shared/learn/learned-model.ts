import { ChoiceWeights } from './choice.ts';

/** What can be learned from reviewers, each with weights of its own. */
export const HEADS = ['measure', 'code', 'edge', 'block', 'field', 'verdict'] as const;
export type Head = (typeof HEADS)[number];

/** Weights as they are stored: slots in rising order, each as the distance from the one before, and their values. */
export interface StoredWeights {
  gaps: number[];
  values: number[];
}

/** A learned model as it is stored and sent to workers; heads that learned nothing are left out. */
export type StoredModel = Partial<Record<Head, StoredWeights>>;

/** Weights smaller than this change nothing that anybody sees. */
const LEAST_WEIGHT = 0.02;

/** What reviewers of a project have taught, on top of what the application came with. */
export type LearnedModel = Partial<Record<Head, ChoiceWeights>>;

function storeWeights({ values }: ChoiceWeights): StoredWeights {
  const stored: StoredWeights = { gaps: [], values: [] };
  let last = 0;
  for (const [slot, value] of values.entries()) {
    if (Math.abs(value) < LEAST_WEIGHT) continue;
    stored.gaps.push(slot - last);
    stored.values.push(Math.round(value * 100) / 100);
    last = slot;
  }
  return stored;
}

function readWeights({ gaps, values }: StoredWeights): ChoiceWeights {
  const weights = new ChoiceWeights();
  let slot = 0;
  for (const [index, gap] of gaps.entries()) {
    slot += gap;
    weights.values[slot] = values[index] ?? 0;
  }
  return weights;
}

export function storeModel(model: LearnedModel): StoredModel {
  return Object.fromEntries(HEADS.flatMap((head) => (model[head] ? [[head, storeWeights(model[head])]] : [])));
}

/** What is known of each head: one model with another on top of it. */
export function combineModels(below: LearnedModel | null, above: LearnedModel | null): LearnedModel | null {
  if (!below || !above) return below ?? above;
  return Object.fromEntries(
    HEADS.flatMap((head) => {
      const [first, second] = [below[head], above[head]];
      const weights = first && second ? first.plus(second) : (first ?? second);
      return weights ? [[head, weights]] : [];
    }),
  );
}

export function readModel(stored: StoredModel): LearnedModel {
  return Object.fromEntries(HEADS.flatMap((head) => (stored[head] ? [[head, readWeights(stored[head])]] : [])));
}
