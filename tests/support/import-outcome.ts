import type { Job } from '../../shared/contract/schemas/job.ts';
import type { TestEngine } from './open-test-engine.ts';

/** What became of every item of an import: by name the code of its refusal, or its outcome. */
export async function importOutcome(test: TestEngine, ...paths: string[]): Promise<Record<string, string>> {
  const job: Job = await test.importPaths(...paths);
  const { items } = await test.call('imports.items', { jobId: job.id, outcome: null, offset: 0, limit: 500 });
  return Object.fromEntries(items.map(({ name, outcome, error }) => [name, error?.code ?? outcome]));
}

/** A short page that no other number gives. */
export const pageText = (number: number): string =>
  `某市推进公立医院改革第${number}号\n2024-03-0${(number % 9) + 1}\n某市卫生健康委近日印发方案，推进公立医院高质量发展，完善薪酬制度。第${number}条。`;
