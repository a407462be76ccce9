import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { rebuildProjections } from '../../../electron/engine/store/projections.ts';
import { openStore } from '../../../electron/engine/store/store.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const PAGE = `某省推进医改工作
2024-05-06 来源:某报
某省卫生健康委近日印发方案,推进紧密型县域医共体建设,完善医保支付方式。`;

let where: ProjectFolder;
let test: TestEngine;
let first: string;
let second: string;

beforeEach(async () => {
  where = projectFolder();
  test = openTestEngine(where);
  await test.importPaths(where.file('one.txt', PAGE), where.file('two.txt', `${PAGE}\n又一行。`));
  const sort = { by: 'imported', descending: false } as const;
  const { rows } = await test.call('documents.list', { filter: {}, sort, offset: 0, limit: 5 });
  [first, second] = rows.map(({ id }) => id) as [string, string];
});
afterEach(async () => {
  await test.close();
  where.remove();
});

const review = async (documentId = first): Promise<DocumentReview> =>
  (await test.call('documents.get', { documentId })).review;
const note = async (text: string, documentId = first): Promise<string> =>
  (await test.decide(documentId, { type: 'note.set', text })).commandId;
const preview = (to: string | null, documentId = first) => test.call('review.revertPreview', { documentId, to });
async function revert(to: string | null, documentId = first, seen?: number) {
  const shown = seen ?? (await preview(to, documentId)).seen;
  return test.call('review.revert', { commandId: randomUUID(), label: 'action.test', documentId, to, seen: shown });
}
const states = async (documentId: string | null = first) =>
  (await test.call('review.history', { documentId, offset: 0, limit: 50 })).entries.map(({ state }) => state);

describe('going back to a point of a page', () => {
  it('brings the page to its state of then, and no other page; undo and redo go round it', async () => {
    const before = await review();
    const a = await note('甲');
    const then = await review();
    await note('乙', second);
    await test.decide(first, { type: 'verdict.set', label: 'spam' }, { type: 'status.set', status: 'done' });
    const last = await review();
    const other = await review(second);

    const shown = await preview(a);
    expect(shown.undone.map(({ label }) => label)).toEqual(['action.test']);
    expect(shown.restored).toEqual([]);
    expect(shown.review).toEqual(then);
    expect(await review()).toEqual(last);
    const change = await revert(a);
    expect(change.documentIds).toEqual([first]);
    expect(await review()).toEqual(then);
    expect(await review(second)).toEqual(other);
    expect(await states()).toEqual(['active', 'reverted', 'active']);
    await test.undo();
    expect(await review()).toEqual(last);
    await test.redo();
    expect(await review()).toEqual(then);
    await revert(null);
    expect(await review()).toEqual(before);
    const report = await test.call('project.verify', {});
    expect(report.problems).toEqual([]);
  });

  it('goes forward again to a point that was passed', async () => {
    const a = await note('甲');
    const b = await note('乙');
    await revert(a);
    const shown = await preview(b);
    expect(shown.restored.map(({ commandId }) => commandId)).toEqual([b]);
    await revert(b);
    expect((await review()).note).toBe('乙');
  });

  it('takes back only its part of a command about several pages', async () => {
    const items = [first, second].map((documentId) => ({
      documentId,
      decision: { type: 'note.set', text: '全部' } as const,
    }));
    await test.call('review.decide', { commandId: randomUUID(), label: 'action.test', items });
    await revert(null);
    expect((await review()).note).toBe('');
    expect((await review(second)).note).toBe('全部');
    await test.undo();
    await test.undo();
    expect((await review(second)).note).toBe('');
  });

  it('is refused with a reason where it cannot be', async () => {
    const a = await note('甲');
    await expect(preview(a)).rejects.toThrow('revert_nothing');
    const b = await note('乙');
    await expect(preview(b, second)).rejects.toThrow('not_found');
    const { seen } = await preview(a);
    await note('丙');
    await expect(revert(a, first, seen)).rejects.toThrow('revert_changed');
    await test.undo();
    await test.undo();
    await expect(preview(b)).rejects.toThrow('revert_undone');
    await expect(preview(null, 'missing')).rejects.toThrow('not_found');
  });

  it('is carried out once, whoever asks again', async () => {
    const a = await note('甲');
    await note('乙');
    const { seen } = await preview(a);
    const input = { commandId: randomUUID(), label: 'action.test', documentId: first, to: a, seen };
    await test.call('review.revert', input);
    await test.call('review.revert', input);
    expect(await states()).toEqual(['active', 'reverted', 'active']);
    expect((await review()).note).toBe('甲');
  });

  it('holds with any mixture of decisions, reverts, undo and redo, and the rebuild from the log gives the same', async () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant('note' as const), on: fc.nat(1), text: fc.constantFrom('甲', '乙', '丙') }),
      fc.record({ type: fc.constant('revert' as const), on: fc.nat(1), to: fc.nat(30) }),
      fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        for (const id of [first, second]) await note('起', id);
        for (const each of steps) {
          if (each.type === 'note') await note(each.text, each.on === 0 ? first : second);
          else if (each.type === 'revert') {
            const [own, other] = each.on === 0 ? [first, second] : [second, first];
            const { entries } = await test.call('review.history', { documentId: own, offset: 0, limit: 100 });
            const to = entries[each.to % entries.length]?.commandId ?? null;
            const beside = await review(other);
            const shown = await preview(to, own).catch(() => null);
            if (!shown) continue;
            await revert(to, own);
            expect(await review(own)).toEqual(shown.review);
            expect(await review(other)).toEqual(beside);
          } else await test.engine.dispatch(`review.${each.type}`, { commandId: randomUUID() });
        }
        expect((await test.call('project.verify', {})).problems).toEqual([]);
      }),
      { numRuns: 12 },
    );
    const before = [await review(first), await review(second)];
    await test.close();
    const store = openStore(openProject(where.project, { readOnly: false }));
    rebuildProjections(store);
    store.close();
    test = openTestEngine(where);
    expect([await review(first), await review(second)]).toEqual(before);
    expect((await test.call('project.verify', {})).problems).toEqual([]);
  });
});
