import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { entryFile } from '../../electron/engine/app-paths.ts';
import type { FromEngine } from '../../electron/hosts/engine-child/messages.ts';
import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import { JiaoyueError } from '../../shared/contract/errors.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Result } from '../../shared/contract/result.ts';

/** Longest that an engine may take to open a project, ms. */
const OPENS_WITHIN = 30_000;

export interface EnginePlace {
  project: string;
  preferences: string;
}

export interface EngineWith {
  /** Whether its clock stands a day back. */
  clockBack?: boolean;
  /** Runs it as this user; only root can. */
  uid?: number;
}

/** A real engine in a process of its own, which can be stopped and killed at any moment. */
export class EngineProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (result: Result<unknown> | null) => void>();
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  /** Settles when the process has ended. */
  readonly ended: Promise<void>;
  #lastId = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (message: FromEngine) => {
      if (message.type === 'event') for (const listener of this.#listeners) listener(message.event);
      if (message.type !== 'answer') return;
      this.#waiting.get(message.id)?.(message.result);
      this.#waiting.delete(message.id);
    });
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
    child.once('exit', () => {
      for (const settle of this.#waiting.values()) settle(null);
      this.#waiting.clear();
    });
  }

  /** @throws JiaoyueError as `openProject` */
  static async open({ project, preferences }: EnginePlace, options: EngineWith = {}): Promise<EngineProcess> {
    const clock = path.join(import.meta.dirname, 'clock-back.ts');
    const child = fork(entryFile('engine-child'), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: options.clockBack ? ['--import', clock] : [],
      ...(options.uid !== undefined && { uid: options.uid }),
    });
    const engine = new EngineProcess(child);
    const opened = new Promise<void>((resolve, reject) => {
      child.on('message', (message: FromEngine) => {
        if (message.type === 'ready') resolve();
        if (message.type === 'refused')
          reject(new JiaoyueError(message.error.code, message.error.message, message.error.details));
      });
      child.once('exit', (code) => reject(new Error(`the engine ended with ${code} before it was ready`)));
      setTimeout(() => reject(new Error('the engine does not open the project')), OPENS_WITHIN).unref();
    });
    const place = { projectPath: project, preferencesPath: preferences, uploadsFolder: null };
    child.send({ type: 'open', ...place, readOnly: false, sample: false });
    try {
      await opened;
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
    return engine;
  }

  /** @returns null where the engine died before it answered */
  request<M extends Method>(method: M, input: Input<M>): Promise<Result<Output<M>> | null> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      if (!this.#child.connected) return resolve(null);
      // The engine answers a method with what the contract says.
      this.#waiting.set(id, (result) => resolve(result as Result<Output<M>> | null));
      this.#child.send({ type: 'request', id, method, input }, (error) => {
        if (!error) return;
        this.#waiting.delete(id);
        resolve(null);
      });
    });
  }

  /** @throws Error where the engine refuses or dies */
  async call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    const result = await this.request(method, input);
    if (!result) throw new Error(`${method}: the engine has died`);
    if (!result.ok) throw new JiaoyueError(result.error.code, `${method}: ${result.error.message}`);
    return result.value;
  }

  subscribe(listener: (event: EngineEvent) => void): void {
    this.#listeners.add(listener);
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Holds it where it is; `go` lets it go on. */
  hold(): void {
    this.#child.kill('SIGSTOP');
  }

  go(): void {
    this.#child.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    if (!this.isAlive) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }

  async close(): Promise<void> {
    if (!this.isAlive) return;
    const exit = once(this.#child, 'exit');
    this.#child.send({ type: 'close' });
    await exit;
  }
}
