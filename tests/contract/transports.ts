import type { Engine } from '../../electron/engine/engine.ts';
import { openEngine } from '../../electron/engine/engine.ts';
import { forkEngine } from '../../electron/hosts/engine-child/child-link.ts';
import { superviseEngine } from '../../electron/hosts/engine-child/supervisor.ts';
import { serve } from '../../electron/hosts/web/serve.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ProjectFolder } from '../support/project-folder.ts';

/** An engine reached in one of the ways the hosts reach it. */
export interface Reached {
  request(method: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: EngineEvent) => void): () => void;
  close(): Promise<void>;
}

const opening = (where: ProjectFolder) => ({
  projectPath: where.project,
  preferencesPath: where.preferences,
  readOnly: false,
  sample: false,
});

async function direct(where: ProjectFolder): Promise<Reached> {
  const engine: Engine = openEngine({ ...opening(where), checkOutput: true });
  return { request: engine.dispatch, subscribe: engine.subscribe, close: engine.close };
}

async function ipc(where: ProjectFolder): Promise<Reached> {
  return superviseEngine(forkEngine, { type: 'open', ...opening(where), uploadsFolder: null });
}

/** Signs in as a browser does: the address with the token gives a cookie. */
export async function signIn(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`no cookie: ${answer.status}`);
  return cookie;
}

/** Reads server-sent events with a cookie, which the platform's EventSource cannot send by hand. */
function readEvents(origin: string, cookie: string, listener: (event: EngineEvent) => void): () => void {
  const abort = new AbortController();
  void (async () => {
    const answer = await fetch(`${origin}/api/events`, { headers: { cookie }, signal: abort.signal });
    let rest = '';
    for await (const chunk of answer.body ?? []) {
      rest += new TextDecoder().decode(chunk);
      const messages = rest.split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) if (message.startsWith('data: ')) listener(JSON.parse(message.slice(6)));
    }
  })().catch(() => undefined);
  return () => abort.abort();
}

async function http(where: ProjectFolder): Promise<Reached> {
  const host = await serve(opening(where), 0);
  const cookie = await signIn(host.url);
  const { origin } = new URL(host.url);
  return {
    request: async (method, input) => {
      const answer = await fetch(`${origin}/api/${encodeURIComponent(method)}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(input ?? null),
      });
      return (await answer.json()) as Result<unknown>;
    },
    subscribe: (listener) => readEvents(origin, cookie, listener),
    close: host.close,
  };
}

export const transports = { direct, ipc, http };
