import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventKey, type KeyLike } from '../../../renderer/features/shortcuts/event-key.ts';
import { findShortcut, shortcutEntries } from '../../../renderer/features/shortcuts/registry.ts';
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

describe('the registry', () => {
  test.each(['library', 'desk'] as const)('gives a key one meaning on the screen %s', (screen) => {
    const keys = shortcutEntries
      .filter(([, shortcut]) => shortcut.scope === screen || shortcut.scope === 'global')
      .flatMap(([, shortcut]) => shortcut.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('finds shortcuts by screen', () => {
    expect(findShortcut('desk', 'j')).toBe('suggestion.next');
    expect(findShortcut('library', 'j')).toBe('library.down');
    expect(findShortcut('library', 'a')).toBeNull();
    expect(findShortcut('library', '?')).toBe('app.shortcuts');
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
