import { contract, type Method } from '../../shared/contract/contract.ts';
import { JiaoyueError } from '../../shared/contract/errors.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import { seedsFolder } from './app-paths.ts';
import { keepBackups } from './backup/backup-keeper.ts';
import type { EngineContext } from './context.ts';
import { handlers } from './handlers.ts';
import { openJobs } from './jobs.ts';
import { openPipelinePool } from './pipeline/pipeline-pool.ts';
import { openPreferences } from './preferences.ts';
import { projectData } from './project-data.ts';
import { startRuleWork } from './rules/rule-work.ts';
import { openProject } from './store/open-project.ts';
import { explainStorageError } from './store/sqlite-error.ts';
import { openStore } from './store/store.ts';

export interface EngineOptions {
  projectPath: string;
  /** Where this device's preferences stand. */
  preferencesPath: string;
  /** Opens beside another process and writes nothing. */
  readOnly?: boolean;
  uploadsFolder?: string | null;
  /** Told of faults that are ours, for the log; never of a reviewer's mistakes. */
  onFault?: (error: unknown) => void;
  /** Checks answers against the contract as well; tests do, hosts need not. */
  checkOutput?: boolean;
}

export interface Engine {
  /** The one way in: checks the input, carries it out and answers; never throws. */
  dispatch(method: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: EngineEvent) => void): () => void;
  close(): Promise<void>;
}

const isMethod = (method: string): method is Method => Object.hasOwn(contract, method);

/**
 * Opens a project and everything that works on it.
 *
 * @throws JiaoyueError as `openProject`
 */
export function openEngine(options: EngineOptions): Engine {
  const onFault = options.onFault ?? (() => undefined);
  const listeners = new Set<(event: EngineEvent) => void>();
  const emit = (event: EngineEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const store = openStore(openProject(options.projectPath, { readOnly: options.readOnly ?? false }));
  const context: EngineContext = {
    store,
    pipeline: openPipelinePool({ workers: 1, seedsFolder: seedsFolder(), projectData: projectData(store) }),
    preferences: openPreferences(options.preferencesPath),
    jobs: openJobs(emit, onFault),
    uploadsFolder: options.uploadsFolder ?? null,
    emit,
  };
  const stopBackups = keepBackups(context);
  startRuleWork(context);
  const carryOut = async (method: Method, input: unknown): Promise<Result<unknown>> => {
    const parsed = contract[method].input.safeParse(input);
    if (!parsed.success)
      return fail('invalid_input', `${method}: the input does not fit the contract`, {
        issues: parsed.error.issues.slice(0, 10).map(({ path, message }) => ({ path: path.join('.'), message })),
      });
    try {
      // Each handler takes the parsed input of its own method; the map's type has checked that.
      const handler = handlers[method] as (context: EngineContext, input: unknown) => unknown;
      const value = await handler(context, parsed.data);
      if (options.checkOutput) contract[method].output.parse(value);
      return ok(value);
    } catch (error) {
      const explained = explainStorageError(error, options.projectPath);
      if (explained instanceof JiaoyueError) return fail(explained.code, explained.message, explained.details);
      onFault(error);
      return fail('internal', `${method} failed: ${String(error)}`);
    }
  };
  return {
    dispatch: (method, input) =>
      isMethod(method)
        ? carryOut(method, input)
        : Promise.resolve(fail('unknown_method', `there is no method ${method.slice(0, 100)}`)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      stopBackups();
      await context.jobs.close();
      await context.pipeline.close();
      store.close();
    },
  };
}
