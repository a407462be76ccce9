import { createHash } from 'node:crypto';
import type { Edit } from '../../../shared/text/model.ts';

/** Tells lists of repairs apart, whether they are in force or not; empty for none. */
export function repairsName(edits: readonly Edit[]): string {
  if (edits.length === 0) return '';
  const places = edits.map(({ start, end, insert }) => [start, end, insert]);
  return createHash('sha256').update(JSON.stringify(places)).digest('base64').slice(0, 16);
}
