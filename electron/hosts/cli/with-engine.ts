import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { preferencesPath } from '../../engine/data-folder.ts';
import { type Engine, openEngine } from '../../engine/engine.ts';

export const EXIT = { done: 0, someFailed: 1, nothingDone: 2 } as const;

/** A sentence for a person, on stderr. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** The result for scripts, on stdout. */
export const answer = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

/**
 * Opens the project, runs `work`, closes the project and ends with the exit code that `work` gave. Ctrl+C
 * aborts the signal; work then stops at the next item and the project closes cleanly.
 */
export async function withEngine(
  projectPath: string,
  work: (engine: Engine, signal: AbortSignal) => Promise<number>,
): Promise<void> {
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  let engine: Engine | null = null;
  try {
    engine = openEngine({
      projectPath,
      preferencesPath: preferencesPath(),
      onFault: (error) => say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
    process.exitCode = await work(engine, interrupt.signal);
  } catch (error) {
    if (!(error instanceof JiaoyueError)) throw error;
    say(`jiaoyue: ${error.message} (${error.code})`);
    process.exitCode = EXIT.nothingDone;
  } finally {
    await engine?.close();
  }
}
