import type { EngineContext } from '../context.ts';

/** Tells every window when another version of the codebook than `before` is in use. */
export function tellCodebook({ store, emit }: EngineContext, before: number): void {
  const { version } = store.codebooks.current();
  if (version !== before) emit({ type: 'codebook', version, position: store.events.position() });
}
