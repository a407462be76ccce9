import type { IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';

const fromApp = (address: string): boolean => address.startsWith(`${APP_ORIGIN}/`);

/** Offline by construction: the session loads nothing but the bundle, grants nothing and downloads nothing. */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url);
    answer({ cancel: !(fromApp(details.url) || protocol === 'data:' || protocol === 'devtools:') });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** A page can neither leave the bundle nor open windows. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event, address) => {
    if (!fromApp(address)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Calls count only from the main frame of our own page. */
export function trustedSender(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && fromApp(frame.url);
}
