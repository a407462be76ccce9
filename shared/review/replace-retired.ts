import type { Replacements } from '../codebook/replacements.ts';
import type { ReviewedMeasure } from './review-state.ts';
import { sameData } from './same-data.ts';

function withoutRetired(alternatives: ReviewedMeasure['alternatives'], codes: Replacements, own: string) {
  const seen = new Set([own]);
  return alternatives.flatMap(({ code, confidence }) => {
    const current = codes.current(code);
    if (current === null || seen.has(current)) return [];
    seen.add(current);
    return [{ code: current, confidence }];
  });
}

/**
 * Proposals nobody has decided on under the codes in use: one whose code was retired shows the code that took its
 * place. Where none or several did, it keeps the old one, and a reviewer must choose. Tags stay what they are.
 */
export function replaceRetired(measures: readonly ReviewedMeasure[], codes: Replacements): ReviewedMeasure[] {
  if (!codes.anyRetired) return [...measures];
  return measures.map((measure) => {
    if (measure.status !== 'suggested') return measure;
    const code = codes.current(measure.code) ?? measure.code;
    const alternatives = withoutRetired(measure.alternatives, codes, code);
    const isSame = code === measure.code && sameData(alternatives, measure.alternatives);
    return isSame ? measure : { ...measure, code, alternatives };
  });
}
