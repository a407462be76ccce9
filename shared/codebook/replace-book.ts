import type { Code, Codebook, CodeGroup } from '../contract/schemas/codebook.ts';
import { codesOf } from './find-code.ts';

/** A code of the new book. Versions in it count changes of another project, so those of this one take their place. */
function adopted({ meaningVersion: _, retired, ...code }: Code, old: Code | undefined, version: number): Code {
  return {
    ...code,
    ...(retired && { retired: { version: old?.retired?.version ?? version, replacedBy: retired.replacedBy } }),
    ...(old?.meaningVersion !== undefined && { meaningVersion: old.meaningVersion }),
  };
}

/**
 * Puts another codebook in the place of this one. Codes that the new one lacks stay, as retired ones in a group of
 * their own name, so that their tags can be read and coded anew. The project's codebook keeps no id of the old book.
 */
export function replaceBook(old: Codebook, book: Codebook, version: number): Codebook {
  const before = new Map(codesOf(old).map((code) => [code.id, code]));
  const arrived = new Set(codesOf(book).map((code) => code.id));
  const groups: CodeGroup[] = book.groups.map((group) => ({
    ...group,
    codes: group.codes.map((code) => adopted(code, before.get(code.id), version)),
  }));
  for (const group of old.groups) {
    const left = group.codes
      .filter((code) => !arrived.has(code.id))
      .map((code): Code => (code.retired ? code : { ...code, retired: { version, replacedBy: [] } }));
    if (left.length === 0) continue;
    const home = groups.find(({ id }) => id === group.id);
    if (home) home.codes.push(...left);
    else groups.push({ ...group, codes: left });
  }
  return { ...book, groups };
}
