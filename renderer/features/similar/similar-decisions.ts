import type { Input } from '../../../shared/contract/contract.ts';
import type { SimilarHit } from '../../../shared/contract/schemas/similar.ts';
import { NO_ATTRIBUTES } from '../../../shared/review/tag-of.ts';

type Item = Input<'review.decide'>['items'][number];

/** From this likeness on, a passage is ticked to begin with. */
const SURELY_LIKE = 0.85;

export const hitKey = ({ documentId, start, end, measureId }: SimilarHit): string =>
  `${documentId} ${start}-${end} ${measureId ?? ''}`;

/** Whether there is anything to decide about a passage: what is tagged already is left to the desk. */
export const isTaggable = ({ state }: SimilarHit): boolean => state !== 'accepted';

/** Whether a passage is ticked before anybody has touched it; what was rejected once never is. */
export const isTickedAtFirst = ({ state, likeness }: SimilarHit): boolean =>
  (state === 'untagged' || state === 'suggested') && likeness >= SURELY_LIKE;

/** What gives a passage a code: a tag of its own, or that of the proposal which stands there. */
export function tagAlike(hit: SimilarHit, code: string): Item {
  const { documentId, start, end, rawQuote, measureId, attributes } = hit;
  const tag = { start, end, rawQuote, code, attributes: attributes ?? NO_ATTRIBUTES };
  if (measureId === null) {
    const fresh = `r:${crypto.randomUUID()}`;
    return { documentId, decision: { type: 'measure.set', measureId: fresh, action: 'add', tag } };
  }
  const action = hit.code === code ? 'accept' : 'recode';
  return { documentId, decision: { type: 'measure.set', measureId, action, tag } };
}
