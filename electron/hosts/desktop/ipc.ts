import path from 'node:path';
import { type BrowserWindow, dialog, ipcMain, shell } from 'electron';
import { fail, type Result } from '../../../shared/contract/result.ts';
import { CHANNELS } from './channels.ts';
import { trustedSender } from './security.ts';

export interface IpcTargets {
  window(): BrowserWindow | null;
  request(method: string, input: unknown): Promise<Result<unknown>>;
}

/** Answers the page's calls; a call from anywhere else gets nothing. */
export function answerPage(targets: IpcTargets): void {
  /** Folders that an export was allowed to go to; only these are shown in the file manager. */
  const exported = new Set<string>();
  const handle = <T>(channel: string, refused: T, work: (...values: unknown[]) => Promise<T>): void =>
    ipcMain.handle(channel, (event, ...values) => (trustedSender(event) ? work(...values) : refused));

  handle<Result<unknown>>(CHANNELS.request, fail('unauthorized', 'not from the workbench'), async (method, input) => {
    if (method === 'exports.start') {
      const folder = (input as { folder?: unknown } | null)?.folder;
      if (typeof folder === 'string') exported.add(path.resolve(folder));
    }
    return targets.request(String(method), input);
  });
  handle<string[]>(CHANNELS.pickImportSources, [], async (kind) => {
    const window = targets.window();
    if (!window) return [];
    const properties = kind === 'folder' ? (['openDirectory'] as const) : (['openFile'] as const);
    const choice = await dialog.showOpenDialog(window, { properties: [...properties, 'multiSelections'] });
    return choice.canceled ? [] : choice.filePaths;
  });
  handle<string | null>(CHANNELS.pickExportFolder, null, async (suggested) => {
    const window = targets.window();
    if (!window) return null;
    const choice = await dialog.showOpenDialog(window, {
      defaultPath: String(suggested),
      properties: ['openDirectory', 'createDirectory'],
    });
    return choice.filePaths[0] ?? null;
  });
  handle<undefined>(CHANNELS.showExportFolder, undefined, async (folder) => {
    const wanted = path.resolve(String(folder));
    if (exported.has(wanted)) shell.showItemInFolder(path.join(wanted, 'manifest.json'));
    return undefined;
  });
}
