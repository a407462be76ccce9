import fs from 'node:fs';
import type { Input, Method, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { preferencesPath } from '../../engine/data-folder.ts';
import { type Engine, openEngine } from '../../engine/engine.ts';
import { createProjectFile } from '../../engine/new-project.ts';
import { onInterrupt } from './on-interrupt.ts';

export const EXIT = { done: 0, someFailed: 1, nothingDone: 2 } as const;

/** A sentence for a person, on stderr. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** The result for scripts, on stdout. */
export const answer = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

/**
 * Opens the project, runs `work`, closes the project and ends with the exit code that `work` gave. Ctrl+C
 * aborts the signal; work then stops at the next item and the project closes cleanly.
 *
 * @param options.create makes the project when it is missing
 * @param options.readOnly works beside a window that has the project open
 */
export async function withEngine(
  projectPath: string,
  work: (engine: Engine, signal: AbortSignal) => Promise<number>,
  options: { create?: boolean; readOnly?: boolean } = {},
): Promise<void> {
  const interrupt = new AbortController();
  onInterrupt(() => interrupt.abort());
  let engine: Engine | null = null;
  try {
    if (options.create && !fs.existsSync(projectPath)) createProjectFile(projectPath);
    engine = openEngine({
      projectPath,
      readOnly: options.readOnly ?? false,
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

/**
 * Asks the engine for something.
 *
 * @throws JiaoyueError what the engine answers instead; `withEngine` says it and ends
 */
export async function ask<M extends Method>(engine: Engine, method: M, input: Input<M>): Promise<Output<M>> {
  const result = await engine.dispatch(method, input);
  if (!result.ok) throw new JiaoyueError(result.error.code, result.error.message, result.error.details);
  return result.value as Output<M>;
}
