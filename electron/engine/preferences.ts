import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DEFAULT_PREFERENCES } from '../../shared/contract/default-preferences.ts';
import { type Preferences, preferences } from '../../shared/contract/schemas/project.ts';
import { makeFolder } from './make-folder.ts';

/** What cannot be used of the keys is left out; it is no reason to forget everything else. */
const { shortcuts, recentCommands } = preferences.shape;
const stored = z.object({
  device: z.uuid(),
  preferences: preferences
    .partial()
    .extend({ shortcuts: shortcuts.catch({}).optional(), recentCommands: recentCommands.catch([]).optional() }),
});

export interface PreferenceFile {
  get(): Preferences;
  set(change: { [K in keyof Preferences]?: Preferences[K] | undefined }): Preferences;
  /** A random id of this device; stands in every event, so that logs of several devices can be merged. */
  readonly device: string;
}

/** Writes a whole file so that a crash leaves either the old or the new one. */
function writeWhole(file: string, text: string): void {
  makeFolder(path.dirname(path.resolve(file)));
  const draft = `${file}.${process.pid}.draft`;
  fs.writeFileSync(draft, text);
  fs.renameSync(draft, file);
}

/** What the file says; null when there is none, or none that can be read. */
function read(file: string): { device: string; preferences: Preferences } | null {
  try {
    const { device, preferences: known } = stored.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    return { device, preferences: { ...DEFAULT_PREFERENCES, ...(known as Partial<Preferences>) } };
  } catch {
    return null;
  }
}

/** What this device remembers outside any project. An unreadable file is set aside, never a reason not to start. */
export function openPreferences(file: string): PreferenceFile {
  const found = read(file);
  const device: string = found?.device ?? randomUUID();
  let current = found?.preferences ?? DEFAULT_PREFERENCES;
  const save = (): void => writeWhole(file, `${JSON.stringify({ device, preferences: current }, null, 2)}\n`);
  if (!found)
    try {
      if (fs.existsSync(file)) fs.copyFileSync(file, `${file}.unreadable`);
      save();
    } catch {
      // A place that cannot be written: they hold until the end.
    }
  return {
    device,
    get: () => current,
    set: (change) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      // Another window may have changed the file since it was read.
      current = { ...(read(file)?.preferences ?? current), ...(given as Partial<Preferences>) };
      save();
      return current;
    },
  };
}
