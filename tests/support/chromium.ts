import fs from 'node:fs';
import { type Browser, chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** An installed Chromium, else the one that comes from npm, which brings its own libraries. */
async function executable(): Promise<string> {
  const given = process.env.JIAOYUE_CHROMIUM;
  if (given) return given;
  const found = INSTALLED.find((file) => fs.existsSync(file));
  if (found) return found;
  // Read on import: without it the package does not unpack its libraries.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

/** A real browser with its web security on. */
export async function launchChromium(): Promise<Browser> {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await executable(),
    timeout: 60_000,
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
