import { fileURLToPath } from 'node:url';
import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import { lockContents } from './security.ts';
import { rememberedWindow, rememberOnClose } from './window-state.ts';

const PRELOAD = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url));
const SMALLEST = { minWidth: 1024, minHeight: 640 };

/** Opens the window; it shows itself when the page has been drawn, so it never flashes white. */
export function openWindow(): BrowserWindow {
  const remembered = rememberedWindow();
  const { maximized, ...bounds } = remembered ?? { width: 1440, height: 900, maximized: false };
  const window = new BrowserWindow({
    ...bounds,
    ...SMALLEST,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181a' : '#f7f5f0',
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  lockContents(window.webContents);
  rememberOnClose(window);
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
