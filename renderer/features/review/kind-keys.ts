import { BLOCK_KINDS, type BlockKind } from '../../../shared/text/model.ts';

/** The letter of each kind: alone in the menu of kinds, with Shift anywhere on the desk. */
export const KIND_KEYS: Record<BlockKind, string> = {
  title: 't',
  meta: 'm',
  summary: 's',
  body: 'b',
  heading: 'h',
  caption: 'c',
  navigation: 'n',
  contact: 'o',
  related: 'r',
  spam: 'x',
  legal: 'l',
  pagination: 'p',
  widget: 'w',
  promo: 'd',
  artefact: 'a',
};

/** The kind that a key press such as `Shift+t` gives at once; null for any other key. */
export function kindOfKey(key: string): BlockKind | null {
  return BLOCK_KINDS.find((kind) => key === `Shift+${KIND_KEYS[kind]}`) ?? null;
}
