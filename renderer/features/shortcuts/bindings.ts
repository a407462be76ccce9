import type { Preferences } from '../../../shared/contract/schemas/project.ts';
import { meet, type Scope, type Screen, type ShortcutId, shortcutEntries, shortcutOf } from './registry.ts';

/** The keys that a reader chose, by command; commands without an entry keep the keys they come with. */
export type Bindings = Preferences['shortcuts'];

/** What stands in the way of a key. */
export type Conflict =
  | { type: 'commands'; ids: ShortcutId[] }
  /** The name of the code whose key it is where the command works. */
  | { type: 'code'; code: string }
  /** The system, the browser or the interface itself needs it. */
  | { type: 'reserved' };

export interface CodeKey {
  key: string;
  name: string;
}

const RESERVED: ReadonlySet<string> = new Set([
  ...['Escape', 'Tab', 'Shift+Tab', 'Mod+Tab', 'Shift+Enter', 'F5', 'F11', 'F12', 'ContextMenu'],
  ...['Mod+a', 'Mod+c', 'Mod+v', 'Mod+x', 'Mod+n', 'Mod+o', 'Mod+q', 'Mod+r', 'Mod+t', 'Mod+w'],
  ...['Mod+Shift+n', 'Mod+Shift+r', 'Mod+Shift+t', 'Mod+Shift+w', 'Mod+Shift+i', 'Mod+0', 'Mod+=', 'Mod+-'],
]);

/** The keys of a command; the first is the one that is shown. */
export const keysOf = (bindings: Bindings, id: ShortcutId): readonly string[] => bindings[id] ?? shortcutOf(id).keys;

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

/** Gives a command these keys; those it comes with are not kept as a choice. */
function withKeys(bindings: Bindings, id: ShortcutId, keys: readonly string[]): Bindings {
  const { [id]: _, ...others } = bindings;
  return sameKeys(keys, shortcutOf(id).keys) ? others : { ...others, [id]: [...keys] };
}

/** The command that a key stands for on a screen; what a reader chose goes before what commands come with. */
export function findShortcut(bindings: Bindings, screen: Screen, key: string): ShortcutId | null {
  const heard = shortcutEntries.filter(([id, { scope }]) => meet(scope, screen) && keysOf(bindings, id).includes(key));
  return (heard.find(([id]) => bindings[id] !== undefined) ?? heard[0])?.[0] ?? null;
}

/** Whether the keys of codes are heard before those of a command. */
const afterCodes = (scope: Scope, withSelection: boolean): boolean =>
  scope === 'codebook' || (withSelection && meet(scope, 'desk'));

/** What stands in the way when a command is given a key; null where it is free. */
export function conflictOf(
  bindings: Bindings,
  id: ShortcutId,
  key: string,
  codes: readonly CodeKey[],
): Conflict | null {
  const { scope, withSelection = false, whileTyping = false } = shortcutOf(id);
  // Whoever types must be able to type every letter.
  if (RESERVED.has(key) || (whileTyping && !/^Mod\+|^F\d+$/u.test(key))) return { type: 'reserved' };
  const code = afterCodes(scope, withSelection) ? codes.find((each) => each.key === key) : undefined;
  if (code) return { type: 'code', code: code.name };
  const ids = shortcutEntries
    .filter(([other, shortcut]) => other !== id && meet(scope, shortcut.scope))
    .filter(([other]) => keysOf(bindings, other).includes(key))
    .map(([other]) => other);
  if (ids.some((other) => shortcutOf(other).fixed)) return { type: 'reserved' };
  return ids.length > 0 ? { type: 'commands', ids } : null;
}

/** Gives a command a key that is free: in place of its keys, or beside them. */
export function giveKey(bindings: Bindings, id: ShortcutId, key: string, beside: boolean): Bindings {
  const before = beside ? keysOf(bindings, id).filter((other) => other !== key) : [];
  return withKeys(bindings, id, [...before, key]);
}

/** Gives a command a key and takes it from whatever had it there. */
export function takeKey(bindings: Bindings, id: ShortcutId, key: string, beside: boolean): Bindings {
  const { scope } = shortcutOf(id);
  let next = bindings;
  for (const [other, shortcut] of shortcutEntries) {
    const keys = keysOf(bindings, other);
    if (other !== id && meet(scope, shortcut.scope) && keys.includes(key))
      next = withKeys(
        next,
        other,
        keys.filter((each) => each !== key),
      );
  }
  return giveKey(next, id, key, beside);
}

/**
 * Gives a command the key of another one, and that one the key that the first gives up. Null where it has none to give,
 * or where that key could not be used by the other.
 */
export function swapKeys(
  bindings: Bindings,
  id: ShortcutId,
  key: string,
  other: ShortcutId,
  codes: readonly CodeKey[],
): Bindings | null {
  const [given] = keysOf(bindings, id);
  if (given === undefined) return null;
  const own = keysOf(bindings, id).map((each) => (each === given ? key : each));
  const theirs = keysOf(bindings, other).map((each) => (each === key ? given : each));
  const freed = withKeys(withKeys(bindings, id, own), other, []);
  return conflictOf(freed, other, given, codes) ? null : withKeys(freed, other, theirs);
}

/** Takes every key from a command; the palette still runs it. */
export const dropKeys = (bindings: Bindings, id: ShortcutId): Bindings => withKeys(bindings, id, []);

/** Gives a command back the keys it came with, as far as nothing else has them now. */
export function resetKeys(bindings: Bindings, id: ShortcutId, codes: readonly CodeKey[]): Bindings {
  const freed = dropKeys(bindings, id);
  return withKeys(
    bindings,
    id,
    shortcutOf(id).keys.filter((key) => conflictOf(freed, id, key, codes)?.type !== 'commands'),
  );
}
