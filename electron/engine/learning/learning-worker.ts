import { parentPort, workerData } from 'node:worker_threads';
import { learn } from '../../../shared/learn/learn.ts';
import { readModel, storeModel } from '../../../shared/learn/learned-model.ts';
import type { PageCases } from '../../../shared/learn/page-cases.ts';
import { unpackJson } from '../store/compressed-json.ts';
import type { LearningOutcome, LearningTask } from './messages.ts';

const { pages, codes, inUse, shipped }: LearningTask = workerData;

const { model, ...rest } = learn(
  pages.map(({ cases, review, before }) => ({
    cases: unpackJson<PageCases>(Buffer.from(cases.buffer, cases.byteOffset, cases.byteLength)),
    review,
    before,
  })),
  codes,
  inUse && { ...inUse, model: readModel(inUse.model) },
  readModel(shipped),
);
const outcome: LearningOutcome = { ...rest, model: model && storeModel(model) };
parentPort?.postMessage(outcome);
