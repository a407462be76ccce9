import { randomUUID } from 'node:crypto';
import { QueryObserver } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, type Result } from '../../../shared/contract/result.ts';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { Decision } from '../../../shared/review/decision.ts';
import { addProposals } from '../../support/add-proposals.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';
import { attributes } from '../review/arbitraries.ts';

/** The interface's cache and queue in front of a real engine, without a window around them. */

const RAW = '完善医保支付方式。推进医共体建设。加强基层服务能力。';
const QUOTES = ['完善医保支付方式', '推进医共体建设', '加强基层服务能力'];

let where: ProjectFolder;
let test: TestEngine;
let documentId: string;
let stop: () => void;
/** A busy machine is slow, not wrong. */
const PATIENCE = { timeout: 20_000 };
/** What becomes of a request before the engine sees it. */
let before: (method: string) => Promise<Result<never> | null>;
let api: typeof import('../../../renderer/api/review-queue.ts') &
  typeof import('../../../renderer/api/queries.ts') &
  typeof import('../../../renderer/api/query-client.ts') &
  typeof import('../../../renderer/api/save-store.ts');

beforeEach(async () => {
  where = projectFolder();
  const proposals = QUOTES.map((quote) => ({ quote, code: 'delivery.tiered', confidence: 0.9 }));
  addProposals(where.project, [{ name: 'page.txt', raw: RAW, proposals }]);
  test = openTestEngine(where);
  before = () => Promise.resolve(null);
  const request = async (method: string, input: unknown) => {
    const answered = await before(method);
    // What crosses a process is a copy.
    return answered ?? (structuredClone(await test.engine.dispatch(method, input)) as unknown);
  };
  vi.resetModules();
  vi.stubGlobal('window', { jiaoyue: { request, subscribe: () => () => undefined } });
  api = {
    ...(await import('../../../renderer/api/review-queue.ts')),
    ...(await import('../../../renderer/api/queries.ts')),
    ...(await import('../../../renderer/api/query-client.ts')),
    ...(await import('../../../renderer/api/save-store.ts')),
  };
  const sort = { by: 'imported', descending: false } as const;
  documentId = (await test.call('documents.list', { filter: {}, sort, offset: 0, limit: 1 })).rows[0]?.id ?? '';
  // A page in front is read again when it is out of date.
  stop = new QueryObserver(api.queryClient, api.queries.document(documentId)).subscribe(() => undefined);
  await vi.waitUntil(() => shown() !== undefined, PATIENCE);
});
afterEach(async () => {
  stop();
  api.queryClient.clear();
  vi.unstubAllGlobals();
  await test.close();
  where.remove();
});

const shown = (): DocumentDetail | undefined => api.queryClient.getQueryData(api.queries.document(documentId).queryKey);
const stored = async (): Promise<DocumentDetail> => test.call('documents.get', { documentId });
const settled = (): Promise<unknown> =>
  vi.waitUntil(() => api.useSaveStore.getState().pending === 0 && api.queryClient.isFetching() === 0, PATIENCE);

const note = (text: string): Decision => ({ type: 'note.set', text });
const decide = (...decisions: Decision[]) =>
  api.decide(
    'action.test',
    decisions.map((decision) => ({ documentId, decision })),
  );
function tag(index: number, measureId: string): Decision {
  const rawQuote = QUOTES[index] ?? '';
  const start = RAW.indexOf(rawQuote);
  const span = { start, end: start + rawQuote.length, rawQuote };
  return { type: 'measure.set', measureId, action: 'add', tag: { ...span, code: 'insurance.payment', attributes } };
}

describe('decisions on their way', () => {
  it('are shown at once and count as saved only when the engine has answered', async () => {
    let release = (): void => undefined;
    const held = new Promise<null>((resolve) => {
      release = () => resolve(null);
    });
    before = () => held;
    const answer = decide(note('看过'));
    expect(shown()?.review.note).toBe('看过');
    expect(api.useSaveStore.getState()).toMatchObject({ pending: 1 });
    expect((await stored()).review.note).toBe('');
    release();
    await answer;
    expect(api.useSaveStore.getState()).toMatchObject({ pending: 0, failure: null });
    expect(shown()).toMatchObject({ review: (await stored()).review, reviewVersion: (await stored()).reviewVersion });
  });

  it('are taken back in sight when the engine refuses them, and those after them stay', async () => {
    const refused = decide(tag(0, 'r:1'), { ...tag(1, 'r:2'), tag: { ...tag(1, 'r:2'), code: 'no.such' } } as never);
    const kept = decide(note('留下'));
    expect(shown()?.review.measures.map(({ id }) => id)).toContain('r:1');
    await expect(refused).rejects.toThrow();
    expect(api.useSaveStore.getState().failure).not.toBeNull();
    expect(shown()?.review.measures.map(({ id }) => id)).not.toContain('r:1');
    expect(shown()?.review.note).toBe('留下');
    await kept;
    await settled();
    expect(shown()?.review).toEqual((await stored()).review);
  });

  it('are asked for again when the answer is lost, and the page is what the engine holds', async () => {
    let lost = true;
    before = async (method) => {
      if (method !== 'review.decide' || !lost) return null;
      lost = false;
      return fail('engine_unavailable', 'gone');
    };
    await decide(note('一'));
    await settled();
    expect(shown()?.review.note).toBe('一');
    expect(shown()?.review).toEqual((await stored()).review);
  });

  it('leave alone what they do not change, so that it is not drawn again', async () => {
    const old = shown()?.review;
    await decide(note('看过'));
    await api.undo();
    expect(shown()?.review.measures).toBe(old?.measures);
    await decide(tag(1, 'r:1'));
    const now = shown()?.review;
    expect(now?.blocks).toBe(old?.blocks);
    expect(now?.measures.filter((measure) => old?.measures.includes(measure))).toEqual(old?.measures);
  });

  it('end in what the engine holds, whatever else is undone, redone or decided elsewhere meanwhile', async () => {
    const step = fc.oneof(
      fc.constantFrom('undo', 'redo', 'elsewhere', 'pause', 'refused'),
      fc.record({ quote: fc.nat(2), id: fc.constantFrom('r:1', 'r:2', 'r:3') }),
      fc.record({ remove: fc.constantFrom('r:1', 'r:2', 'r:3') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const [index, each] of steps.entries()) {
          const ignored = () => undefined;
          if (each === 'undo') void api.undo().catch(ignored);
          else if (each === 'redo') void api.redo().catch(ignored);
          else if (each === 'pause') await settled();
          else if (each === 'refused')
            void api
              .decide('action.test', [
                { documentId, decision: { type: 'block.set', start: 0, end: 10_000, kind: null, kept: false } },
              ])
              .catch(ignored);
          else if (each === 'elsewhere') {
            const items = [{ documentId, decision: note(`${index}`) }];
            await test.call('review.decide', { commandId: randomUUID(), label: 'action.test', items });
            api.readAnew(documentId);
          } else if ('remove' in each) void decide({ type: 'measure.remove', measureId: each.remove }).catch(ignored);
          else void decide(tag(each.quote, each.id)).catch(ignored);
        }
        await settled();
        const { review, reviewVersion } = await stored();
        expect(shown()).toMatchObject({ reviewVersion });
        expect(shown()?.review).toEqual(review);
      }),
      { numRuns: 60 },
    );
  });
});
