import os from 'node:os';
import path from 'node:path';

/** Where this device keeps preferences and the sample project, by the custom of its system; `JIAOYUE_HOME` overrides it. */
export function dataFolder(): string {
  const { env, platform } = process;
  if (env.JIAOYUE_HOME) return path.resolve(env.JIAOYUE_HOME);
  if (platform === 'win32') return path.join(env.APPDATA ?? path.join(os.homedir(), 'AppData', 'Roaming'), 'Jiaoyue');
  if (platform === 'darwin') return path.join(os.homedir(), 'Library', 'Application Support', 'Jiaoyue');
  return path.join(env.XDG_DATA_HOME ?? path.join(os.homedir(), '.local', 'share'), 'jiaoyue');
}

export const preferencesPath = (): string => path.join(dataFolder(), 'preferences.json');
export const samplePath = (): string => path.join(dataFolder(), '校阅样例.jiaoyue');
