import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Input, type Method, type Output } from '../../shared/contract/contract.ts';
import { ERROR_CODES } from '../../shared/contract/errors.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Job } from '../../shared/contract/schemas/job.ts';
import { applyReviewPatch } from '../../shared/review/review-patch.ts';
import { seedPages } from '../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../support/project-folder.ts';
import { malformedInputs, methods, wellFormed } from './inputs.ts';
import { type Reached, transports } from './transports.ts';

describe.each(Object.entries(transports))('the contract over %s', (name, open) => {
  let where: ProjectFolder;
  let reached: Reached;
  beforeAll(async () => {
    where = projectFolder();
    reached = await open(where);
  });
  afterAll(async () => {
    await reached?.close();
    where?.remove();
  });
  const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    const result = await reached.request(method, input);
    if (!result.ok) throw new Error(`${method}: ${result.error.code} ${result.error.message}`);
    return result.value as Output<M>;
  };

  it.each(methods)('%s answers a malformed input with a typed error', async (method) => {
    const inputs = malformedInputs(method);
    for (const input of inputs) {
      const result = await reached.request(method, input);
      expect(result, JSON.stringify(input)?.slice(0, 300)).toMatchObject({
        ok: false,
        error: { code: 'invalid_input' },
      });
    }
    expect(inputs.length).toBeGreaterThan(5);
  });

  it.each(methods)('%s answers a well-formed input by the contract', async (method) => {
    const result = (await reached.request(method, wellFormed[method])) as Result<unknown>;
    if (result.ok) expect(contract[method].output.safeParse(result.value).error).toBeUndefined();
    else {
      expect(ERROR_CODES).toContain(result.error.code);
      expect(result.error.code).not.toBe('internal');
    }
  });

  it.each(['no.such.method', '__proto__', 'constructor', 'toString'])('%s is no method', async (method) => {
    expect(await reached.request(method, {})).toMatchObject({ ok: false, error: { code: 'unknown_method' } });
  });

  it('carries a page from import through decisions to export, and tells of it', async () => {
    const events: EngineEvent[] = [];
    const stop = reached.subscribe((event) => events.push(event));
    const finished = async (job: Job): Promise<Job> => {
      for (let tries = 0; tries < 600; tries++) {
        const now = await call('jobs.get', { jobId: job.id });
        if (now.state !== 'running') return now;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('the job does not end');
    };
    // The event stream of a browser opens a moment after it is asked for.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const imported = await finished(await call('imports.start', { sources: [{ type: 'path', path: seedPages }] }));
    expect(imported).toMatchObject({ state: 'done', importSummary: { imported: 5, duplicates: 0, refused: 0 } });
    const { rows } = await call('documents.list', {
      filter: {},
      sort: { by: 'imported', descending: false },
      offset: 0,
      limit: 10,
    });
    const documentId = rows[0]?.id ?? '';
    const detail = await call('documents.get', { documentId });
    expect(contract['documents.get'].output.safeParse(detail).error).toBeUndefined();
    const start = detail.raw.indexOf('醫改');
    const commandId = randomUUID();
    const tag: Input<'review.decide'> = {
      commandId,
      label: 'action.measure.add',
      items: [
        {
          documentId,
          decision: {
            type: 'measure.set',
            measureId: 'r:1',
            action: 'add',
            tag: {
              start,
              end: start + 2,
              rawQuote: '醫改',
              code: 'governance.leadership',
              attributes: { level: null, actor: null, region: null, stage: null, instrument: null, targets: [] },
            },
          },
        },
      ],
    };
    /** The review after a change, by the patch that its answer carries; it is what reading the page anew gives. */
    const patched = async ({ patches }: Output<'review.decide'>, before: Output<'documents.get'>) => {
      const { from, to, patch } = patches[documentId] ?? {};
      const now = await call('documents.get', { documentId });
      expect([from, to]).toEqual([before.reviewVersion, now.reviewVersion]);
      expect(now.review).toEqual(applyReviewPatch(before.review, patch ?? {}));
      return now;
    };
    const change = await call('review.decide', tag);
    const tagged = await patched(change, detail);
    expect(tagged.review.measures).toContainEqual(expect.objectContaining({ id: 'r:1', status: 'accepted' }));
    expect(await call('review.decide', tag)).toMatchObject({ position: change.position, patches: {} });
    const undone = await patched(await call('review.undo', { commandId: randomUUID() }), tagged);
    expect(undone.review).toEqual(detail.review);
    const redone = await patched(await call('review.redo', { commandId: randomUUID() }), undone);
    expect(redone.review).toEqual(tagged.review);
    const { edits } = await call('documents.scriptEdits', { documentId, target: 'hans' });
    expect(edits.length).toBeGreaterThan(10);
    const folder = path.join(where.folder, 'out');
    const exported = await finished(
      await call('exports.start', { folder, formats: ['jsonl', 'csv'], withSuggestions: false }),
    );
    expect(exported.error).toBeNull();
    expect(exported.exportSummary).toMatchObject({ documents: 5, measures: 1, quotesChecked: 2 });
    expect(await call('project.verify', {})).toMatchObject({ ok: true, problems: [] });
    stop();
    expect(
      events.some((event) => event.type === 'job' && event.job.state === 'done'),
      name,
    ).toBe(true);
    expect(events.some((event) => event.type === 'documents')).toBe(true);
  });
});
