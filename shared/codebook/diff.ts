import { z } from 'zod';
import { bilingual, type Code, type Codebook, type CodeGroup } from '../contract/schemas/codebook.ts';
import { longestRising } from './longest-rising.ts';
import { sameList, sameText } from './same-meaning.ts';

export const CHANGE_KINDS = [
  'bookRenamed',
  'unitChanged',
  'groupAdded',
  'groupRemoved',
  'groupRenamed',
  'groupColored',
  'groupMoved',
  'codeAdded',
  'codeRemoved',
  'codeRetired',
  'codeMerged',
  'codeSplit',
  'codeRestored',
  'codeRenamed',
  'definitionChanged',
  'includeChanged',
  'excludeChanged',
  'keyChanged',
  'codeColored',
  'codeMoved',
] as const;

/** One difference between two codebooks. */
export const codebookChange = z.object({
  kind: z.enum(CHANGE_KINDS),
  /** The code or group, or the codebook itself. */
  id: z.string(),
  /** What it is called now, or was called last. */
  name: bilingual,
  /** The value before and after: a text in both languages, a list, a key, a colour, a group, codes that took the place. */
  before: z.union([bilingual, z.array(z.string()), z.string()]).nullable(),
  after: z.union([bilingual, z.array(z.string()), z.string()]).nullable(),
});
export type CodebookChange = z.infer<typeof codebookChange>;

type Value = CodebookChange['before'];

interface Placed {
  code: Code;
  group: CodeGroup;
}

const placed = (book: Codebook): Map<string, Placed> =>
  new Map(book.groups.flatMap((group) => group.codes.map((code) => [code.id, { code, group }])));

/** Of things that stayed, in their present order, those that had to move for it; `place` is where one stood before. */
function reordered<T extends { id: string }>(stayed: readonly T[], place: (thing: T) => number): Set<string> {
  const kept = new Set(longestRising(stayed.map(place)));
  return new Set(stayed.filter((_, index) => !kept.has(index)).map(({ id }) => id));
}

/** Codes that stand in the same group as before, but not in the same order among those that stayed. */
function reorderedCodes(group: CodeGroup, before: ReadonlyMap<string, Placed>): Set<string> {
  const stayed = group.codes.filter(({ id }) => before.get(id)?.group.id === group.id);
  return reordered(stayed, ({ id }) => {
    const old = before.get(id);
    return old ? old.group.codes.indexOf(old.code) : 0;
  });
}

function* diffUse(old: Code, code: Code): Generator<[CodebookChange['kind'], Value, Value]> {
  const replacedBy = code.retired?.replacedBy ?? [];
  const [first, ...others] = replacedBy;
  if (old.retired && !code.retired) yield ['codeRestored', old.retired.replacedBy, null];
  else if (!code.retired || (old.retired && sameList(old.retired.replacedBy, replacedBy))) return;
  else if (first === undefined) yield ['codeRetired', null, null];
  else yield [others.length > 0 ? 'codeSplit' : 'codeMerged', null, replacedBy];
}

function* diffCode(old: Code, code: Code): Generator<[CodebookChange['kind'], Value, Value]> {
  yield* diffUse(old, code);
  if (!sameText(old.name, code.name)) yield ['codeRenamed', old.name, code.name];
  if (!sameText(old.definition, code.definition))
    yield ['definitionChanged', old.definition ?? null, code.definition ?? null];
  if (!sameList(old.include, code.include)) yield ['includeChanged', old.include ?? [], code.include ?? []];
  if (!sameList(old.exclude, code.exclude)) yield ['excludeChanged', old.exclude ?? [], code.exclude ?? []];
  if ((old.key || null) !== (code.key || null)) yield ['keyChanged', old.key || null, code.key || null];
  if ((old.color ?? null) !== (code.color ?? null)) yield ['codeColored', old.color ?? null, code.color ?? null];
}

/** The place of a group before and after, counted from 1. */
function placesOf(before: Codebook, after: Codebook, id: string): { before: string; after: string } {
  const place = (book: Codebook): string => String(1 + book.groups.findIndex((group) => group.id === id));
  return { before: place(before), after: place(after) };
}

function* diffGroups(before: Codebook, after: Codebook): Generator<CodebookChange> {
  const groups = new Map(before.groups.map((group) => [group.id, group]));
  const places = new Map(before.groups.map((group, index) => [group.id, index]));
  const stayed = after.groups.filter(({ id }) => places.has(id));
  const moved = reordered(stayed, ({ id }) => places.get(id) ?? 0);
  for (const { id, name, color } of after.groups) {
    const old = groups.get(id);
    if (!old) yield { kind: 'groupAdded', id, name, before: null, after: name };
    else {
      if (!sameText(old.name, name)) yield { kind: 'groupRenamed', id, name, before: old.name, after: name };
      if ((old.color ?? null) !== (color ?? null))
        yield { kind: 'groupColored', id, name, before: old.color ?? null, after: color ?? null };
      if (moved.has(id)) yield { kind: 'groupMoved', id, name, ...placesOf(before, after, id) };
    }
    groups.delete(id);
  }
  for (const { id, name } of groups.values()) yield { kind: 'groupRemoved', id, name, before: name, after: null };
}

function* diffCodes(before: Codebook, after: Codebook): Generator<CodebookChange> {
  const old = placed(before);
  for (const group of after.groups) {
    const moved = reorderedCodes(group, old);
    for (const code of group.codes) {
      const { id, name } = code;
      const was = old.get(id);
      if (!was) {
        yield { kind: 'codeAdded', id, name, before: null, after: group.name };
        continue;
      }
      for (const [kind, from, to] of diffCode(was.code, code)) yield { kind, id, name, before: from, after: to };
      if (was.group.id !== group.id || moved.has(id))
        yield { kind: 'codeMoved', id, name, before: was.group.name, after: group.name };
      old.delete(id);
    }
  }
  for (const { code, group } of old.values())
    yield { kind: 'codeRemoved', id: code.id, name: code.name, before: group.name, after: null };
}

/** What a person would say is different in `after`; versions and stamps are not compared. */
export function diffCodebooks(before: Codebook, after: Codebook): CodebookChange[] {
  const { id, name } = after;
  const changes: CodebookChange[] = [];
  if (!sameText(before.name, name)) changes.push({ kind: 'bookRenamed', id, name, before: before.name, after: name });
  if (!sameText(before.unit, after.unit))
    changes.push({ kind: 'unitChanged', id, name, before: before.unit ?? null, after: after.unit ?? null });
  return [...changes, ...diffGroups(before, after), ...diffCodes(before, after)];
}
