import { v7 as uuidv7 } from 'uuid';
import type { EngineContext } from './context.ts';
import type { EventRecord } from './store/tables/events.ts';

type Happening = Pick<EventRecord, 'commandId' | 'label' | 'type' | 'documentId'> & { body: unknown };

/**
 * Makes log lines of one action: same time, author, device and versions for all of them.
 *
 * @param pipelineVersion the version whose result the reviewer saw; empty where none is concerned
 */
export function eventStamp(context: EngineContext, pipelineVersion: (documentId: string | null) => string) {
  const { store, preferences } = context;
  const at = new Date().toISOString();
  const author = preferences.get().reviewer;
  const codebookVersion = store.codebooks.current().version;
  const append = ({ body, ...happening }: Happening): void =>
    store.events.append({
      ...happening,
      id: uuidv7(),
      at,
      author,
      device: preferences.device,
      codebookVersion,
      pipelineVersion: pipelineVersion(happening.documentId),
      body: JSON.stringify(body),
    });
  return { at, author, append };
}
