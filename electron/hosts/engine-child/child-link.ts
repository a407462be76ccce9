import { fork } from 'node:child_process';
import { entryFile } from '../../engine/app-paths.ts';
import type { ToEngine } from './messages.ts';

/** A running engine process, whatever kind of process it is. */
export interface ChildLink {
  readonly pid: number | undefined;
  send(message: ToEngine): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  /** Ends the process at once; used when it does not close by itself. */
  kill(): void;
}

/**
 * Room in which V8 keeps what is needed for a moment only, MB. An import fills any that it is given, which takes a hundred
 * megabytes and makes nothing faster.
 */
export const ENGINE_FLAGS: readonly string[] = ['--max-semi-space-size=4'];

/**
 * Starts the engine as a child of Node.
 *
 * @param execPath the Node to run; the present one when not given
 */
export function forkEngine(execPath?: string): ChildLink {
  const child = fork(entryFile('engine-child'), [], {
    // Raw text and blobs cross this channel; the structured clone is faster than JSON and keeps lone surrogates.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    ...(execPath ? { execPath } : {}),
    execArgv: [...ENGINE_FLAGS],
  });
  return {
    pid: child.pid,
    send: (message) => {
      // A message to a process that has just died is answered by its exit.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', listener);
      child.once('error', () => listener(null));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
