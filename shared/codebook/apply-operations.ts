import { JiaoyueError } from '../contract/errors.ts';
import type { Bilingual, Code, Codebook, CodeGroup } from '../contract/schemas/codebook.ts';
import { findCode } from './find-code.ts';
import type { CodePatch, NewCode, Operation } from './operations.ts';
import { replaceBook } from './replace-book.ts';
import { sameMeaning } from './same-meaning.ts';

/** A change that the codebook does not allow; `problem` is a key of the catalogues. */
const refuse = (problem: string, message: string, details: Record<string, unknown>): JiaoyueError =>
  new JiaoyueError('codebook_invalid', message, { problems: [{ problem, level: 'error', ...details }] });

const missing = (id: string): JiaoyueError => refuse('missing', `the codebook has no ${id}`, { id });
const taken = (id: string): JiaoyueError => refuse('idTaken', `the id ${id} is taken`, { id });

function inserted<T>(items: readonly T[], index: number | undefined, ...added: T[]): T[] {
  const at = Math.min(index ?? items.length, items.length);
  return [...items.slice(0, at), ...added, ...items.slice(at)];
}

const withGroups = (book: Codebook, groups: CodeGroup[]): Codebook => ({ ...book, groups });

function changeGroup(book: Codebook, id: string, change: (group: CodeGroup) => CodeGroup): Codebook {
  if (!book.groups.some((group) => group.id === id)) throw missing(id);
  return withGroups(
    book,
    book.groups.map((group) => (group.id === id ? change(group) : group)),
  );
}

function changeCode(book: Codebook, id: string, change: (code: Code) => Code): Codebook {
  const found = findCode(book, id);
  if (!found) throw missing(id);
  return changeGroup(book, found.group.id, (group) => ({
    ...group,
    codes: group.codes.map((code) => (code === found.code ? change(code) : code)),
  }));
}

/** A copy without the properties that are undefined. */
function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

/** Examples that say something. */
const filled = (examples: readonly string[] | undefined): string[] | undefined =>
  examples?.filter((example) => example.trim() !== '');

/** A definition that says something. */
const said = (definition: Bilingual | null | undefined): Bilingual | undefined =>
  definition?.zh || definition?.en ? definition : undefined;

const made = (code: NewCode): Code =>
  compact({
    ...code,
    definition: said(code.definition),
    include: filled(code.include),
    exclude: filled(code.exclude),
  });

function patched(code: Code, { name, key, definition, include, exclude, color }: CodePatch): Code {
  return compact({
    ...code,
    ...(name && { name }),
    ...(key !== undefined && { key: key ?? undefined }),
    ...(definition !== undefined && { definition: said(definition) }),
    ...(include && { include: filled(include) }),
    ...(exclude && { exclude: filled(exclude) }),
    ...(color !== undefined && { color: color ?? undefined }),
  });
}

function addCode(book: Codebook, groupId: string, code: NewCode, index?: number): Codebook {
  if (findCode(book, code.id)) throw taken(code.id);
  return changeGroup(book, groupId, (group) => ({ ...group, codes: inserted(group.codes, index, made(code)) }));
}

function moveCode(book: Codebook, id: string, groupId: string, index: number): Codebook {
  const found = findCode(book, id);
  if (!found) throw missing(id);
  const without = changeGroup(book, found.group.id, (group) => ({
    ...group,
    codes: group.codes.filter((code) => code !== found.code),
  }));
  return changeGroup(without, groupId, (group) => ({ ...group, codes: inserted(group.codes, index, found.code) }));
}

function retire(book: Codebook, id: string, replacedBy: readonly string[], version: number): Codebook {
  for (const other of replacedBy) if (other === id || !findCode(book, other)) throw missing(other);
  return changeCode(book, id, (code) => {
    if (code.retired) throw refuse('isRetired', `${id} is retired already`, { id });
    return { ...code, retired: { version, replacedBy: [...new Set(replacedBy)] } };
  });
}

function merge(book: Codebook, from: readonly string[], into: string, version: number): Codebook {
  const target = findCode(book, into);
  if (!target) throw missing(into);
  if (target.code.retired) throw refuse('isRetired', `${into} is retired: merge into a code in use`, { id: into });
  if (from.includes(into)) throw refuse('mergeSelf', `${into} cannot be merged into itself`, { id: into });
  const examples = [...new Set(from)].flatMap((id) => findCode(book, id)?.code.include ?? []);
  const include = [...new Set([...(target.code.include ?? []), ...examples])];
  const retired = [...new Set(from)].reduce((next, id) => retire(next, id, [into], version), book);
  return changeCode(retired, into, (code) => ({
    ...code,
    ...(include.length > 0 && { include }),
    meaningVersion: version,
  }));
}

function split(book: Codebook, id: string, into: readonly NewCode[], version: number): Codebook {
  const found = findCode(book, id);
  if (!found) throw missing(id);
  const at = found.group.codes.indexOf(found.code) + 1;
  const parts = into.reduce((next, code, index) => addCode(next, found.group.id, code, at + index), book);
  const ids = into.map((code) => code.id);
  return retire(parts, id, ids, version);
}

function moveGroup(book: Codebook, id: string, index: number): Codebook {
  const group = book.groups.find((each) => each.id === id);
  if (!group) throw missing(id);
  const others = book.groups.filter((each) => each !== group);
  return withGroups(book, inserted(others, index, group));
}

function applyOne(book: Codebook, operation: Operation, version: number): Codebook {
  switch (operation.type) {
    case 'group.add': {
      if (book.groups.some((group) => group.id === operation.group.id)) throw taken(operation.group.id);
      const { id, name, color } = operation.group;
      const group = compact({ id, name, codes: [], color });
      return withGroups(book, inserted<CodeGroup>(book.groups, operation.index, group));
    }
    case 'group.edit': {
      const { name, color } = operation.patch;
      return changeGroup(book, operation.id, (group) =>
        compact({ ...group, ...(name && { name }), ...(color !== undefined && { color: color ?? undefined }) }),
      );
    }
    case 'group.move':
      return moveGroup(book, operation.id, operation.index);
    case 'group.remove': {
      const group = book.groups.find(({ id }) => id === operation.id);
      if (!group) throw missing(operation.id);
      if (group.codes.length > 0)
        throw refuse('groupNotEmpty', `${group.id} still has codes: move them first`, { id: group.id });
      return withGroups(
        book,
        book.groups.filter((other) => other !== group),
      );
    }
    case 'code.add':
      return addCode(book, operation.group, operation.code, operation.index);
    case 'code.edit':
      return changeCode(book, operation.id, (code) => patched(code, operation.patch));
    case 'code.move':
      return moveCode(book, operation.id, operation.group, operation.index);
    case 'code.retire':
      return retire(book, operation.id, operation.replacedBy ?? [], version);
    case 'code.restore':
      return changeCode(book, operation.id, ({ retired, ...code }) => {
        if (!retired) throw refuse('notRetired', `${code.id} is in use`, { id: code.id });
        return code;
      });
    case 'code.merge':
      return merge(book, operation.from, operation.into, version);
    case 'code.split':
      return split(book, operation.id, operation.into, version);
    case 'book.edit': {
      const { name, unit } = operation;
      return compact({ ...book, ...(name && { name }), ...(unit !== undefined && { unit: unit ?? undefined }) });
    }
    case 'book.replace':
      return replaceBook(book, operation.book, version);
  }
}

/** Codes whose meaning is not that of `base` get the version; one that was changed and changed back keeps its own. */
function stampMeaning(base: Codebook, book: Codebook, version: number): Codebook {
  const before = new Map(base.groups.flatMap((group) => group.codes.map((code) => [code.id, code])));
  const stamped = (code: Code): Code => {
    const old = before.get(code.id);
    return !old || sameMeaning(old, code) || code.meaningVersion === version
      ? code
      : { ...code, meaningVersion: version };
  };
  return withGroups(
    book,
    book.groups.map((group) => ({ ...group, codes: group.codes.map(stamped) })),
  );
}

/**
 * Carries out operations one after the other; the codebook given is not changed. The result may still have problems
 * that a person must settle, such as a key given twice (check-codebook.ts).
 *
 * @param version the number of the version that this makes
 * @throws JiaoyueError `codebook_invalid` for an operation on what is not there, or that what is there does not allow
 */
export function applyOperations(base: Codebook, operations: readonly Operation[], version: number): Codebook {
  const book = operations.reduce((next, operation) => applyOne(next, operation, version), base);
  return { ...stampMeaning(base, book, version), version };
}
