import fs from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { dataFolder } from '../../engine/data-folder.ts';
import { makeFolder } from '../../engine/make-folder.ts';

const stored = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() });
type WindowState = z.infer<typeof stored>;

const file = (): string => path.join(dataFolder(), 'window.json');

/** A window left on a screen that is gone must not come back out of sight. */
const visible = (bounds: Rectangle): boolean =>
  screen.getAllDisplays().some(({ workArea: area }) => {
    const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const down = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
    return across > 100 && down > 100;
  });

/** Where the window stood last; null at first or where that is no longer visible. */
export function rememberedWindow(): WindowState | null {
  try {
    const state = stored.parse(JSON.parse(fs.readFileSync(file(), 'utf8')));
    return visible(state) ? state : null;
  } catch {
    return null;
  }
}

/** Remembers size and place when the window closes. */
export function rememberOnClose(window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      makeFolder(dataFolder());
      fs.writeFileSync(file(), `${JSON.stringify(state)}\n`);
    } catch {
      // A place that cannot be remembered is no reason to disturb anyone.
    }
  });
}
