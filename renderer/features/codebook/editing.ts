import { createContext, useContext } from 'react';
import type { Operation } from '../../../shared/codebook/operations.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';

/** What the parts of the editor share. */
export interface Editing {
  /** The codebook with the changes that are not saved. */
  book: Codebook;
  readOnly: boolean;
  /** Accepted tags of each code. */
  counts: Readonly<Record<string, number>>;
  change: (operation: Operation) => void;
  select: (selection: Selection) => void;
}

export type Selection = { type: 'book' } | { type: 'group' | 'code'; id: string };

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('outside of the codebook');
  return editing;
}

/** An id that the codebook does not have, made of a word and a number. */
export function freeId(taken: readonly string[], stem: string): string {
  const known = new Set(taken);
  for (let number = 1; ; number++) if (!known.has(`${stem}${number}`)) return `${stem}${number}`;
}
