import type { DesktopBridge } from '../../shared/contract/transport.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly jiaoyue?: DesktopBridge;
  }
}

/** What only a desktop window can do; null in a browser. */
export const desktop: DesktopBridge | null = window.jiaoyue ?? null;
