import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bindings,
  conflictOf,
  dropKeys,
  findShortcut,
  giveKey,
  keysOf,
  resetKeys,
  swapKeys,
  takeKey,
} from '../../../renderer/features/shortcuts/bindings.ts';
import { bothNames, commandScore } from '../../../renderer/features/shortcuts/command-search.ts';
import { eventKey, type KeyLike } from '../../../renderer/features/shortcuts/event-key.ts';
import { type Screen, type ShortcutId, shortcutEntries } from '../../../renderer/features/shortcuts/registry.ts';
import { codebook } from '../../../shared/contract/schemas/codebook.ts';

const press = (key: string, more: Partial<KeyLike> = {}): KeyLike => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

const NONE = {};
const CODES = [{ key: 'q', name: '药品采购' }];

describe('the registry', () => {
  test.each(['library', 'desk', 'codebook'] as const)('gives a key one meaning on the screen %s', (screen) => {
    const keys = shortcutEntries
      .filter(([, shortcut]) => shortcut.scope === screen || shortcut.scope === 'global')
      .flatMap(([, shortcut]) => shortcut.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('finds shortcuts by screen', () => {
    expect(findShortcut(NONE, 'desk', 'j')).toBe('suggestion.next');
    expect(findShortcut(NONE, 'library', 'j')).toBe('library.down');
    expect(findShortcut(NONE, 'library', 'a')).toBeNull();
    expect(findShortcut(NONE, 'library', '?')).toBe('app.shortcuts');
  });

  test('names every command in both languages, no two of a screen alike', () => {
    for (const language of [0, 1] as const) {
      const names = shortcutEntries.map(([id, { scope }]) => `${scope} ${bothNames(id)[language]}`);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  test('gives every code of the sample codebook a key of its own', () => {
    const file = path.resolve(import.meta.dirname, '../../../seeds/codebook-health-reform.json');
    const seed = codebook.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    const keys = seed.groups.flatMap((group) => group.codes.map((code) => code.key));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a key press', () => {
  test('is named as the registry names it', () => {
    expect(eventKey(press('J'))).toBe('j');
    expect(eventKey(press('J', { shiftKey: true }))).toBe('Shift+j');
    expect(eventKey(press('?', { shiftKey: true }))).toBe('?');
    expect(eventKey(press('{', { shiftKey: true }))).toBe('{');
    expect(eventKey(press(' ', { shiftKey: true }))).toBe('Shift+Space');
    expect(eventKey(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('Mod+Shift+z');
    expect(eventKey(press('z', { metaKey: true }))).toBe('Mod+z');
  });

  test('means nothing while an input method composes, and for modifiers alone', () => {
    expect(eventKey(press('Enter', { isComposing: true }))).toBeNull();
    expect(eventKey(press('a', { keyCode: 229 }))).toBeNull();
    expect(eventKey(press('Shift', { shiftKey: true }))).toBeNull();
    expect(eventKey(press('a', { altKey: true }))).toBeNull();
  });
});

describe('keys that a reader chose', () => {
  test('take the place of the usual ones, and are forgotten once they are the usual ones again', () => {
    const chosen = giveKey(NONE, 'suggestion.accept', 'z', false);
    expect(findShortcut(chosen, 'desk', 'z')).toBe('suggestion.accept');
    expect(findShortcut(chosen, 'desk', 'a')).toBeNull();
    expect(giveKey(chosen, 'suggestion.accept', 'a', false)).toEqual(NONE);
    expect(keysOf(giveKey(NONE, 'page.next', 'l', true), 'page.next')).toEqual(['.', 'PageDown', 'l']);
    expect(resetKeys(dropKeys(chosen, 'page.done'), 'suggestion.accept', CODES)).toEqual({ 'page.done': [] });
  });

  test('are refused where another command of the same screen has them', () => {
    expect(conflictOf(NONE, 'suggestion.accept', 'x', CODES)).toEqual({ type: 'commands', ids: ['suggestion.reject'] });
    expect(conflictOf(NONE, 'library.open', 'x', CODES)).toBeNull();
    expect(conflictOf(NONE, 'app.history', 'j', CODES)).toEqual({
      type: 'commands',
      ids: ['suggestion.next', 'library.down', 'triage.skip', 'search.down', 'rules.down'],
    });
    expect(conflictOf(NONE, 'page.done', 'Escape', CODES)).toEqual({ type: 'reserved' });
    expect(conflictOf(NONE, 'app.palette', 'l', CODES)).toEqual({ type: 'reserved' });
  });

  test('may be those of codes where codes do not come first', () => {
    expect(conflictOf(NONE, 'note.focus', 'q', CODES)).toEqual({ type: 'code', code: '药品采购' });
    expect(conflictOf(NONE, 'work.recode', 'q', CODES)).toEqual({ type: 'code', code: '药品采购' });
    expect(conflictOf(dropKeys(NONE, 'queue.toggle'), 'page.reopen', 'q', CODES)).toBeNull();
  });

  test('can be swapped, or taken away', () => {
    const swapped = swapKeys(NONE, 'suggestion.accept', 'x', 'suggestion.reject', CODES) ?? NONE;
    expect(keysOf(swapped, 'suggestion.accept')).toEqual(['x']);
    expect(keysOf(swapped, 'suggestion.reject')).toEqual(['a']);
    // The other works on every screen, and j is taken in the library.
    expect(swapKeys(NONE, 'suggestion.next', 'u', 'review.undo', CODES)).toBeNull();
    expect(swapKeys(NONE, 'page.reopen', 'x', 'suggestion.reject', CODES)).toBeNull();
    const taken = takeKey(NONE, 'app.history', 'j', false);
    expect(keysOf(taken, 'suggestion.next')).toEqual([]);
    expect(keysOf(taken, 'library.down')).toEqual(['ArrowDown']);
  });

  test('never give a key two meanings on one screen, whatever is done to them', () => {
    const id = fc.constantFrom(...shortcutEntries.filter(([, { fixed }]) => !fixed).map(([each]) => each));
    const step = fc.record({ id, key: fc.constantFrom(...'abcjkuxqz', 'Enter', 'Mod+k', 'Home'), way: fc.nat(4) });
    const meanings = (bindings: Bindings, screen: Screen, key: string): ShortcutId[] =>
      shortcutEntries
        .filter(([each, { scope }]) => (scope === screen || scope === 'global') && keysOf(bindings, each).includes(key))
        .map(([each]) => each);
    const carryOut = (bindings: Bindings, { id, key, way }: { id: ShortcutId; key: string; way: number }): Bindings => {
      if (way === 4) return resetKeys(bindings, id, CODES);
      if (way === 3) return dropKeys(bindings, id);
      const conflict = conflictOf(bindings, id, key, CODES);
      if (!conflict) return giveKey(bindings, id, key, way === 1);
      const [rival] = conflict.type === 'commands' ? conflict.ids : [];
      if (conflict.type !== 'commands' || !rival) return bindings;
      if (way === 2 && conflict.ids.length === 1) return swapKeys(bindings, id, key, rival, CODES) ?? bindings;
      return takeKey(bindings, id, key, way === 1);
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const bindings = steps.reduce(carryOut, NONE as Bindings);
        const keys = new Set(shortcutEntries.flatMap(([each]) => keysOf(bindings, each)));
        for (const screen of ['library', 'desk', 'codebook'] as const)
          for (const key of keys) expect(meanings(bindings, screen, key).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('looking for a command', () => {
  const pinyin = (text: string): string[] => (text === '接受' ? ['jieshou', 'js'] : []);
  test('finds it by Chinese and English words, by pinyin and its first letters', () => {
    for (const wanted of ['接受', 'accept', 'Acc', 'jieshou', 'js'])
      expect(commandScore('suggestion.accept', wanted, pinyin)).toBeGreaterThan(0);
    expect(commandScore('suggestion.accept', 'zzz', pinyin)).toBe(0);
    expect(commandScore('page.done', '', pinyin)).toBe(0);
  });

  test('puts whole words and beginnings first', () => {
    const score = (id: ShortcutId, wanted: string): number => commandScore(id, wanted, null);
    expect(score('suggestion.accept', 'accept')).toBeGreaterThan(score('measure.acceptAbove', 'accept'));
    expect(score('page.next', 'next page')).toBeGreaterThan(0);
    expect(score('theme.dark', 'app dark')).toBeGreaterThan(0);
  });
});
