import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Jobs } from './jobs.ts';
import type { PipelinePool } from './pipeline/pipeline-pool.ts';
import type { PreferenceFile } from './preferences.ts';
import type { Store } from './store/store.ts';

/** What a use case works with. */
export interface EngineContext {
  readonly store: Store;
  readonly pipeline: PipelinePool;
  readonly preferences: PreferenceFile;
  readonly jobs: Jobs;
  /** Where a host puts the bytes of uploads, by upload id; null when the host takes none. */
  readonly uploadsFolder: string | null;
  emit(event: EngineEvent): void;
}
