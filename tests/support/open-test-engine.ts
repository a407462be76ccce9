import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type Engine, openEngine } from '../../electron/engine/engine.ts';
import { runJob } from '../../electron/engine/run-job.ts';
import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { Job } from '../../shared/contract/schemas/job.ts';
import type { Decision } from '../../shared/review/decision.ts';
import type { ProjectFolder } from './project-folder.ts';

export const seedPages = path.resolve(import.meta.dirname, '../../seeds/pages');

export interface TestEngine {
  engine: Engine;
  /** Calls a method and gives its value; an error fails the test. */
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  importPaths(...paths: string[]): Promise<Job>;
  decide(documentId: string, ...decisions: Decision[]): Promise<Output<'review.decide'>>;
  undo(): Promise<Output<'review.undo'>>;
  redo(): Promise<Output<'review.redo'>>;
  close(): Promise<void>;
}

/** A real engine on a real file, its answers checked against the contract. */
export function openTestEngine(where: ProjectFolder): TestEngine {
  const engine = openEngine({
    projectPath: where.project,
    preferencesPath: where.preferences,
    checkOutput: true,
    onFault: (error) => {
      throw error;
    },
  });
  const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    const result = await engine.dispatch(method, input);
    if (!result.ok)
      throw new Error(
        `${method}: ${result.error.code} ${result.error.message} ${JSON.stringify(result.error.details)}`,
      );
    return result.value as Output<M>;
  };
  return {
    engine,
    call,
    importPaths: (...paths) =>
      runJob(engine, 'imports.start', { sources: paths.map((file) => ({ type: 'path', path: file })) }),
    decide: (documentId, ...decisions) =>
      call('review.decide', {
        commandId: randomUUID(),
        label: 'action.test',
        items: decisions.map((decision) => ({ documentId, decision })),
      }),
    undo: () => call('review.undo', { commandId: randomUUID() }),
    redo: () => call('review.redo', { commandId: randomUUID() }),
    close: () => engine.close(),
  };
}
