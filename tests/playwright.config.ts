import { defineConfig } from '@playwright/test';
import type { WorkbenchOptions } from './e2e/fixtures.ts';

/** One suite, run in a browser against the web host and in the desktop window. */
export default defineConfig<Pick<WorkbenchOptions, 'app'>>({
  testDir: './e2e',
  outputDir: '../test-results',
  // Each test starts its own host, engine and window: one at a time on two cores.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'browser', use: { app: 'browser' } },
    { name: 'electron', use: { app: 'electron' } },
  ],
});
