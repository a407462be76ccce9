import fs from 'node:fs';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { replaceProject } from '../../engine/backup/replace-project.ts';
import { type Engine, openEngine } from '../../engine/engine.ts';
import { createProjectFile, fillSample } from '../../engine/new-project.ts';
import { explainStorageError } from '../../engine/store/sqlite-error.ts';
import { type FromEngine, type OpenMessage, toEngine } from './messages.ts';

/** The engine in a process of its own: a child of Node, or a utility process of Electron. */

interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { parentPort?: ParentPort };

function send(message: FromEngine): void {
  if (parentPort) parentPort.postMessage(message);
  // Once the host is gone nobody listens; it may go while this is on its way, which must not end the engine too.
  else if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

const reportFault = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

let engine: Engine | null = null;
/** How the engine was opened, and what later messages wait for while it is opened anew. */
let opened: OpenMessage | null = null;
let reopening: Promise<void> = Promise.resolve();

async function open({ restore, ...message }: OpenMessage): Promise<void> {
  // Without the backup: what is done from here on must outlive the next opening.
  opened = message;
  try {
    if (restore !== undefined) replaceProject(message.projectPath, restore);
    if (message.sample && !fs.existsSync(message.projectPath)) createProjectFile(message.projectPath);
    engine = openEngine({ ...message, onFault: reportFault });
    engine.subscribe((event) => send({ type: 'event', event }));
    if (message.sample && !message.readOnly) await fillSample(engine);
    send({ type: 'ready' });
  } catch (error) {
    const explained = explainStorageError(error, message.projectPath);
    if (!(explained instanceof JiaoyueError)) reportFault(error);
    const { code, details } =
      explained instanceof JiaoyueError ? explained : { code: 'internal' as const, details: {} };
    send({ type: 'refused', error: { code, message: String((explained as Error).message), details } });
  }
}

/** Opens the project again, so that a backup takes its place; those who listen hear of it as of a restart. */
async function reopen(): Promise<void> {
  send({ type: 'event', event: { type: 'engine', state: 'restarting', message: null } });
  const closing = engine;
  engine = null;
  await closing?.close();
  if (opened) await open({ ...opened, sample: false });
  const state = engine ? 'ready' : 'failed';
  send({ type: 'event', event: { type: 'engine', state, message: null } });
}

async function close(): Promise<void> {
  await engine?.close();
  engine = null;
  send({ type: 'closed' });
  // The host takes the last message before the process goes.
  setTimeout(() => process.exit(0), 50);
}

async function receive(raw: unknown): Promise<void> {
  const message = toEngine.parse(raw);
  if (message.type === 'open') await open(message);
  else if (message.type === 'close') await close();
  else {
    await reopening;
    if (!engine) return;
    const result = await engine.dispatch(message.method, message.input);
    send({ type: 'answer', id: message.id, result } as FromEngine);
    if (message.method === 'backups.restore' && result.ok) reopening = reopen();
  }
}

// A terminal sends Ctrl+C and its own end to the whole group; the host decides what becomes of the project.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);

if (parentPort) parentPort.on('message', ({ data }) => void receive(data));
else {
  process.on('message', (message) => void receive(message));
  // The host is gone: write what is left and go as well.
  process.on('disconnect', () => void close());
}
