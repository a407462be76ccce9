import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { ApiError } from './api-error.ts';
import { desktop } from './desktop-transport.ts';
import { httpTransport } from './http-transport.ts';

const transport = desktop ?? httpTransport;

/** Starting a job twice would do its work twice; everything else reads or carries a commandId. */
const ONCE: ReadonlySet<Method> = new Set<Method>(['imports.start', 'exports.start']);
const RETRY_FOR_MS = 10_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks the engine. A lost answer is asked for again with the same input for ten seconds: commands carry an
 * id chosen here, and the engine carries out one id once.
 */
export async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const giveUpAt = Date.now() + RETRY_FOR_MS;
  for (let wait = 200; ; wait = Math.min(wait * 2, 2_000)) {
    const result = await transport.request(method, input);
    if (result.ok) return result.value;
    const lost = result.error.code === 'engine_unavailable';
    if (!lost || ONCE.has(method) || Date.now() + wait > giveUpAt) throw new ApiError(result.error);
    await pause(wait);
  }
}

export function subscribe(listener: (event: EngineEvent) => void): () => void {
  return transport.subscribe(listener);
}
