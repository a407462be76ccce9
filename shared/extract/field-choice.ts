import type { Choice, ChoiceWeights } from '../learn/choice.ts';
import { featureSlot } from '../learn/feature-slot.ts';
import { FIELD_NAMES, type FieldName, type FieldValue } from '../text/model.ts';
import type { FoundFields } from './field-finder.ts';

/** Log-odds with which the first reading, or none where there is none to propose, stands against the others. */
const STANDS = 3;

/** Every reading of a field, the proposed one first where there is one. */
export function readingsOf({ fields, fieldCandidates }: FoundFields, name: FieldName): FieldValue[] {
  const proposed = fields[name];
  return [...(proposed ? [proposed] : []), ...(fieldCandidates[name] ?? [])];
}

/** Which reading of a field is right: none, or one of `readingsOf` in its order. */
export function fieldChoice(found: FoundFields, name: FieldName, features: readonly number[]): Choice {
  const isProposed = found.fields[name] !== null;
  const readings = readingsOf(found, name).map(({ reason }, index) => ({
    tag: featureSlot(`${name} ${reason}`),
    base: isProposed && index === 0 ? STANDS : 0,
  }));
  return { features, options: [{ tag: featureSlot(`${name} none`), base: isProposed ? 0 : STANDS }, ...readings] };
}

/** Slots of what may tell which reading of a field is right. */
export function fieldFeatures(site: string): number[] {
  return ['any', ...(site === '' ? [] : [`site ${site}`])].map(featureSlot);
}

/** Puts forward the readings that reviewers taught to prefer; the values themselves stay as they were read. */
export function applyLearnedFields(found: FoundFields, weights: ChoiceWeights, site: string): FoundFields {
  const features = fieldFeatures(site);
  const fields = { ...found.fields };
  const fieldCandidates = { ...found.fieldCandidates };
  for (const name of FIELD_NAMES) {
    const readings = readingsOf(found, name);
    if (readings.length === 0) continue;
    const best = weights.best(fieldChoice(found, name, features)) - 1;
    if (best === (fields[name] ? 0 : -1)) continue;
    const others = readings.filter((_, index) => index !== best);
    fields[name] = readings[best] ?? null;
    if (others.length > 0) fieldCandidates[name] = others;
    else delete fieldCandidates[name];
  }
  return { fields, fieldCandidates };
}
