import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { fail, type Result } from '../../shared/contract/result.ts';
import type { Transport } from '../../shared/contract/transport.ts';

/** Browsers let requests of up to 64 KiB outlive their page; a character takes at most three bytes. */
const SMALL = 20_000;

async function post<T>(path: string, body: BodyInit, contentType: string): Promise<Result<T>> {
  const keepalive = typeof body === 'string' && body.length < SMALL && path === '/api/review.decide';
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', body, headers: { 'content-type': contentType }, keepalive });
  } catch (error) {
    return fail('engine_unavailable', error instanceof Error ? error.message : 'no answer');
  }
  try {
    return (await response.json()) as Result<T>;
  } catch {
    if (response.status === 401 || response.status === 403) return fail('unauthorized', `HTTP ${response.status}`);
    return fail(response.status === 413 ? 'payload_too_large' : 'engine_unavailable', `HTTP ${response.status}`);
  }
}

function subscribe(listener: (event: EngineEvent) => void): () => void {
  const source = new EventSource('/api/events');
  let lost = false;
  source.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as EngineEvent);
  source.onerror = () => {
    if (lost) return;
    lost = true;
    listener({ type: 'engine', state: 'restarting', message: null });
  };
  source.onopen = () => {
    if (lost) listener({ type: 'engine', state: 'ready', message: null });
    lost = false;
    // What happened while nobody listened is unknown, also what a page that was just left still had on its way: all that
    // is shown is read anew.
    listener({ type: 'documents', documentIds: null, position: 0 });
  };
  return () => source.close();
}

/** The engine behind the local web host. */
export const httpTransport: Transport = {
  request: <M extends Method>(method: M, input: Input<M>) =>
    post<Output<M>>(`/api/${method}`, JSON.stringify(input), 'application/json'),
  subscribe,
};

/** Hands the bytes of a file to the web host; what it returns can be imported. */
export function uploadFile(name: string, file: Blob): Promise<Result<{ uploadId: string }>> {
  return post(`/api/upload?name=${encodeURIComponent(name)}`, file, 'application/octet-stream');
}
