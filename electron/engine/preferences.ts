import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Preferences, preferences } from '../../shared/contract/schemas/project.ts';

const DEFAULTS: Preferences = {
  language: null,
  theme: 'system',
  reviewer: '',
  script: 'keep',
  fontSize: 16,
  layout: {},
};

const stored = z.object({ device: z.uuid(), preferences: preferences.partial() });

export interface PreferenceFile {
  get(): Preferences;
  set(change: { [K in keyof Preferences]?: Preferences[K] | undefined }): Preferences;
  /** A random id of this device; stands in every event, so that logs of several devices can be merged. */
  readonly device: string;
}

/** Writes a whole file so that a crash leaves either the old or the new one. */
function writeWhole(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  fs.writeFileSync(draft, text);
  fs.renameSync(draft, file);
}

/** What this device remembers outside any project. An unreadable file is set aside, never a reason not to start. */
export function openPreferences(file: string): PreferenceFile {
  let device: string = randomUUID();
  let current = DEFAULTS;
  let text: string | null = null;
  try {
    text = fs.readFileSync(file, 'utf8');
    const read = stored.parse(JSON.parse(text));
    device = read.device;
    current = { ...DEFAULTS, ...(read.preferences as Partial<Preferences>) };
  } catch {
    if (text !== null) writeWhole(`${file}.unreadable`, text);
  }
  const save = (): void => writeWhole(file, `${JSON.stringify({ device, preferences: current }, null, 2)}\n`);
  if (text === null) save();
  return {
    device,
    get: () => current,
    set: (change) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      current = { ...current, ...(given as Partial<Preferences>) };
      save();
      return current;
    },
  };
}
