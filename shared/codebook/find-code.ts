import type { Code, Codebook, CodeGroup } from '../contract/schemas/codebook.ts';

/** Every code of a codebook in its order, retired ones included. */
export const codesOf = (book: Codebook): Code[] => book.groups.flatMap((group) => group.codes);

/** A code with the group it stands in; undefined for an id that the codebook lacks. */
export function findCode(book: Codebook, id: string): { group: CodeGroup; code: Code } | undefined {
  for (const group of book.groups) {
    const code = group.codes.find((candidate) => candidate.id === id);
    if (code) return { group, code };
  }
  return undefined;
}
