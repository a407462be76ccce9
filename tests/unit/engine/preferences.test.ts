import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPreferences } from '../../../electron/engine/preferences.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

let where: ProjectFolder;
beforeEach(() => {
  where = projectFolder();
});
afterEach(() => where.remove());

describe('preferences', () => {
  it('keep the name of the device from one start to the next', () => {
    const { device } = openPreferences(where.preferences);
    expect(openPreferences(where.preferences).device).toBe(device);
  });

  it('set a file aside that cannot be read, once', () => {
    where.file('preferences.json', '{ broken');
    const { device } = openPreferences(where.preferences);
    expect(fs.readFileSync(`${where.preferences}.unreadable`, 'utf8')).toBe('{ broken');
    expect(openPreferences(where.preferences).device).toBe(device);
  });

  it('keep what another process changed meanwhile', () => {
    const first = openPreferences(where.preferences);
    const second = openPreferences(where.preferences);
    expect(second.device).toBe(first.device);
    first.set({ reviewer: '林' });
    second.set({ theme: 'dark' });
    expect(openPreferences(where.preferences).get()).toMatchObject({ reviewer: '林', theme: 'dark' });
  });

  it('that an older or a newer version wrote are read, without keys that make no sense', () => {
    const device = '0192d3a4-1111-4222-8333-444455556666';
    where.file('preferences.json', JSON.stringify({ device, preferences: { reviewer: '林' } }));
    expect(openPreferences(where.preferences).get()).toMatchObject({
      reviewer: '林',
      shortcuts: {},
      recentCommands: [],
    });
    where.file('preferences.json', JSON.stringify({ device, preferences: { reviewer: '林', shortcuts: { a: 'x' } } }));
    expect(openPreferences(where.preferences).get()).toMatchObject({ reviewer: '林', shortcuts: {} });
  });

  it('are no reason not to start where nothing can be written', () => {
    const preferences = openPreferences(path.join(where.file('taken', ''), 'preferences.json'));
    expect(preferences.get().theme).toBe('system');
  });
});
