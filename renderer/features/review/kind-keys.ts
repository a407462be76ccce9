import type { BlockKind } from '../../../shared/text/model.ts';

/** The letter of each kind in the menu of kinds; with Shift it is the key that a kind comes with on the desk. */
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
