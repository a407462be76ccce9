import path from 'node:path';
import type { Command } from 'commander';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { preferencesPath, samplePath } from '../../engine/data-folder.ts';
import { serve, type WebHost } from '../web/serve.ts';
import { onInterrupt } from './on-interrupt.ts';
import { restoreHint } from './restore-hint.ts';
import { EXIT, say } from './with-engine.ts';

/** `jiaoyue serve [PROJECT]` */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the workbench to a browser on this machine; prints one address and runs until Ctrl+C')
    .argument('[project]', 'project file (*.jiaoyue); the sample project when not given')
    .option('--port <port>', 'port on 127.0.0.1, 0 for a free one', '0')
    .option('--read-only', 'look at a project that is open elsewhere', false)
    .option('--open', 'open the default browser', false)
    .action(async (project: string | undefined, options: { port: string; readOnly: boolean; open: boolean }) => {
      const port = Number(options.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        say(`jiaoyue: --port takes a number from 0 to 65535, not ${options.port}`);
        process.exit(EXIT.nothingDone);
      }
      const projectPath = project ? path.resolve(project) : samplePath();
      let host: WebHost | null = null;
      // Before the address is printed: whoever reads it may ask for the end at once.
      onInterrupt(() => {
        if (host) void host.close().then(() => process.exit(EXIT.done));
        else process.exit(EXIT.nothingDone);
      });
      try {
        host = await serve(
          {
            projectPath,
            preferencesPath: preferencesPath(),
            readOnly: options.readOnly,
            sample: project === undefined,
          },
          port,
        );
        process.stdout.write(`${host.url}\n`);
        if (options.open) {
          const { default: open } = await import('open');
          await open(host.url).catch(() => undefined);
        }
      } catch (error) {
        if (!(error instanceof JiaoyueError)) throw error;
        say(`jiaoyue: ${error.message} (${error.code})`);
        const hint = restoreHint(error, projectPath);
        if (hint) say(hint);
        process.exit(EXIT.nothingDone);
      }
    });
}
