import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { DesktopBridge } from '../../shared/contract/transport.ts';

/** Writes files into a folder and has the workbench import them, without the dialogs of the system. */
export async function importFiles(page: Page, folder: string, files: Record<string, string>): Promise<void> {
  const sources = Object.entries(files).map(([name, content]) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, content);
    return { type: 'path' as const, path: file };
  });
  await page.evaluate(
    async (input) => {
      const { jiaoyue } = window as unknown as { jiaoyue?: DesktopBridge };
      if (jiaoyue) await jiaoyue.request('imports.start', input);
      else
        await fetch('/api/imports.start', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
        });
    },
    { sources },
  );
}
