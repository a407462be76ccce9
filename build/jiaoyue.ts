import { bundleIfStale } from './bundle.ts';

/** `npm run jiaoyue -- …`: the command line, built when stale. */
await bundleIfStale();
await import(new URL('../out/node/cli.js', import.meta.url).href);
