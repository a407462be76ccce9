import type { Bilingual, Code } from '../contract/schemas/codebook.ts';

export const sameText = (a: Bilingual | undefined, b: Bilingual | undefined): boolean =>
  (a?.zh ?? '') === (b?.zh ?? '') && (a?.en ?? '') === (b?.en ?? '');

export const sameList = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** Whether two states of a code have the same definition and the same examples. */
export const sameMeaning = (a: Code, b: Code): boolean =>
  sameText(a.definition, b.definition) && sameList(a.include, b.include) && sameList(a.exclude, b.exclude);
