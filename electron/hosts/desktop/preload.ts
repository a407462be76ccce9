import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { EngineEvent } from '../../../shared/contract/events.ts';
import type { DesktopBridge } from '../../../shared/contract/transport.ts';
import { CHANNELS } from './channels.ts';

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const handle = (_event: IpcRendererEvent, value: T): void => listener(value);
  ipcRenderer.on(channel, handle);
  return () => void ipcRenderer.removeListener(channel, handle);
}

/** All that the page can do beyond being a page. */
const bridge = {
  request: (method, input) => ipcRenderer.invoke(CHANNELS.request, method, input),
  subscribe: (listener) => listen<EngineEvent>(CHANNELS.event, listener),
  pickImportSources: (kind) => ipcRenderer.invoke(CHANNELS.pickImportSources, kind),
  pickExportFolder: (suggested) => ipcRenderer.invoke(CHANNELS.pickExportFolder, suggested),
  showExportFolder: (folder) => ipcRenderer.invoke(CHANNELS.showExportFolder, folder),
  pathOfDroppedFile: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
  onMenu: (listener) => listen<string>(CHANNELS.menu, listener),
} satisfies DesktopBridge;

contextBridge.exposeInMainWorld('jiaoyue', bridge);
