import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';
import { type Failure, fail, type Result } from '../../../shared/contract/result.ts';
import type { ChildLink } from './child-link.ts';
import { fromEngine, type OpenMessage } from './messages.ts';

/** Deaths within `WINDOW` ms after which restarting is given up. */
const MOST_DEATHS = 5;
const WINDOW = 60_000;
/** How long a close may take before the process is ended, ms. */
const CLOSE_LIMIT = 10_000;

export interface EngineSupervisor {
  /** Answers also while the engine restarts: the request waits for it, or fails with `engine_unavailable`. */
  request(method: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: EngineEvent) => void): () => void;
  /** The engine's process, for tests that end it. */
  pid(): number | undefined;
  close(): Promise<void>;
}

interface Waiting {
  resolve(result: Result<unknown>): void;
}

/**
 * Keeps an engine process running: starts it, starts it anew when it dies, and tells listeners. Requests
 * in flight at a death fail with `engine_unavailable`; what was acknowledged before is on disk.
 *
 * @throws JiaoyueError when the project cannot be opened (the promise is rejected, no restart is tried)
 */
export async function superviseEngine(start: () => ChildLink, open: OpenMessage): Promise<EngineSupervisor> {
  const listeners = new Set<(event: EngineEvent) => void>();
  const emit = (event: EngineEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let link: ChildLink | null = null;
  let ready: Promise<Failure | null> = Promise.resolve(null);
  let closing = false;
  let deaths: number[] = [];
  let opening = open;

  const failWaiting = (): void => {
    const failure = fail('engine_unavailable', 'the engine process ended before it answered');
    for (const { resolve } of waiting.values()) resolve(failure);
    waiting.clear();
  };

  /** Starts a process; the promise gives null when it is ready, or why it is not. */
  const launch = (): Promise<Failure | null> =>
    new Promise((resolve) => {
      const child = start();
      link = child;
      child.onMessage((raw) => {
        const message = fromEngine.parse(raw);
        if (message.type === 'ready') resolve(null);
        else if (message.type === 'refused') resolve(message.error);
        else if (message.type === 'event') emit(message.event);
        else if (message.type === 'answer') {
          waiting.get(message.id)?.resolve(message.result as Result<unknown>);
          waiting.delete(message.id);
        }
      });
      let ended = false;
      child.onExit((code) => {
        // A process that cannot be started tells both an error and an exit.
        if (ended) return;
        ended = true;
        resolve({ code: 'engine_unavailable', message: `the engine process ended with ${code}`, details: {} });
        if (link !== child) return;
        link = null;
        failWaiting();
        if (!closing) revive();
      });
      child.send(opening);
    });

  const revive = (): void => {
    const now = Date.now();
    deaths = [...deaths.filter((at) => now - at < WINDOW), now];
    if (deaths.length > MOST_DEATHS) {
      emit({ type: 'engine', state: 'failed', message: null });
      return;
    }
    emit({ type: 'engine', state: 'restarting', message: null });
    ready = launch();
    void ready.then((failure) => {
      if (failure === null) emit({ type: 'engine', state: 'ready', message: null });
      else if (failure.code !== 'engine_unavailable')
        emit({ type: 'engine', state: 'failed', message: failure.message });
    });
  };

  ready = launch();
  // An engine that is started anew must not go back to the backup once more.
  const { restore: _, ...later } = open;
  opening = later;
  const failure = await ready;
  if (failure) {
    closing = true;
    (link as ChildLink | null)?.kill();
    throw new JiaoyueError(failure.code, failure.message, failure.details);
  }

  return {
    async request(method, input) {
      const problem = await ready;
      const child = link;
      if (problem || !child || closing) return fail('engine_unavailable', problem?.message ?? 'the engine is closed');
      return new Promise((resolve) => {
        const id = nextId++;
        waiting.set(id, { resolve });
        child.send({ type: 'request', id, method, input });
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pid: () => link?.pid,
    async close() {
      closing = true;
      const child = link;
      if (!child) return;
      await new Promise<void>((resolve) => {
        const limit = setTimeout(() => child.kill(), CLOSE_LIMIT);
        child.onExit(() => {
          clearTimeout(limit);
          resolve();
        });
        child.send({ type: 'close' });
      });
    },
  };
}
