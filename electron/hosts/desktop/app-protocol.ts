import fs from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { rendererFolder } from '../../engine/app-paths.ts';

export const APP_ORIGIN = 'app://jiaoyue';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The file of the bundle that an address names; null for anything outside the bundle. */
export function bundleFile(address: string, folder: string): string | null {
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return null;
  const wanted = path.resolve(folder, `.${decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)}`);
  return wanted.startsWith(path.resolve(folder) + path.sep) ? wanted : null;
}

/** Serves the built interface and nothing else. */
export function serveBundle(): void {
  protocol.handle('app', async (request) => {
    const file = bundleFile(request.url, rendererFolder());
    const type = file && TYPES[path.extname(file)];
    if (!file || !type) return new Response(null, { status: 404 });
    try {
      return new Response(new Uint8Array(await fs.readFile(file)), {
        headers: { 'content-type': type, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
