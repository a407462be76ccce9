import { z } from 'zod';
import type { Codebook, CodeGroup } from '../contract/schemas/codebook.ts';
import { contrastHint } from './contrast.ts';
import { codesOf } from './find-code.ts';
import { MOST_CODES } from './operations.ts';

export const CODEBOOK_PROBLEMS = [
  // What an operation cannot do.
  'missing',
  'idTaken',
  'isRetired',
  'notRetired',
  'mergeSelf',
  'groupNotEmpty',
  // What is wrong with a codebook.
  'noName',
  'keyTaken',
  'keyUnusable',
  'replacementMissing',
  'tooManyCodes',
  'nameTaken',
  'faintColor',
  // What a file held that a codebook cannot.
  'rowSkipped',
  'idRepeated',
  'colorDropped',
  'keyDropped',
  'nestingFlattened',
  'idsMade',
] as const;

/** Something to settle; the catalogues hold a sentence with a remedy for each (`codebook.problem.NAME`). */
export const codebookProblem = z.object({
  problem: z.enum(CODEBOOK_PROBLEMS),
  /** An error keeps the codebook from being saved; a hint does not. */
  level: z.enum(['error', 'hint']),
  /** The code or group it is about. */
  id: z.string(),
  /** What the sentence names: the key, the other code, the line. */
  value: z.string().optional(),
});
export type CodebookProblem = z.infer<typeof codebookProblem>;

const error = (problem: CodebookProblem['problem'], id: string, value?: string): CodebookProblem => ({
  problem,
  level: 'error',
  id,
  ...(value !== undefined && { value }),
});

/**
 * A key must be typed with one stroke and be seen: no space, no control character, no half of a pair, no character that
 * takes an input method, and no capital, because with Shift a letter is another shortcut.
 */
export const usableKey = (key: string): boolean => /^[^\s\p{C}\p{Lu}\p{Lo}]$/u.test(key);

function* checkIds(book: Codebook): Generator<CodebookProblem> {
  for (const ids of [book.groups.map(({ id }) => id), codesOf(book).map(({ id }) => id)]) {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) yield error('idTaken', id);
      seen.add(id);
    }
  }
}

function* checkCodes(book: Codebook): Generator<CodebookProblem> {
  const ids = new Set(codesOf(book).map(({ id }) => id));
  const keys = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { id, name, key, retired } of codesOf(book)) {
    if (!name.zh.trim()) yield error('noName', id);
    for (const other of retired?.replacedBy ?? [])
      if (other === id || !ids.has(other)) yield error('replacementMissing', id, other);
    if (retired) continue;
    const namesake = names.get(name.zh.trim());
    if (namesake !== undefined && name.zh.trim()) yield { ...error('nameTaken', id, namesake), level: 'hint' };
    names.set(name.zh.trim(), id);
    if (!key) continue;
    const owner = keys.get(key);
    if (!usableKey(key)) yield error('keyUnusable', id, key);
    else if (owner !== undefined) yield error('keyTaken', id, owner);
    else keys.set(key, id);
  }
}

function* checkGroup({ id, name, color, codes }: CodeGroup): Generator<CodebookProblem> {
  if (!name.zh.trim()) yield error('noName', id);
  const colored = [{ id, color }, ...codes.filter(({ retired }) => !retired)];
  for (const item of colored)
    if (item.color && contrastHint(item.color)) yield { ...error('faintColor', item.id, item.color), level: 'hint' };
}

/** What stands against using a codebook: ids, names and keys, replacements; and hints on names and colours. */
export function checkCodebook(book: Codebook): CodebookProblem[] {
  const problems = [...checkIds(book), ...checkCodes(book), ...book.groups.flatMap((group) => [...checkGroup(group)])];
  if (!book.name.zh.trim()) problems.push(error('noName', book.id));
  if (codesOf(book).length > MOST_CODES) problems.push(error('tooManyCodes', book.id, String(MOST_CODES)));
  return problems;
}
