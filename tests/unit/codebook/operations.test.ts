import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../shared/codebook/apply-operations.ts';
import { checkCodebook } from '../../../shared/codebook/check-codebook.ts';
import { diffCodebooks } from '../../../shared/codebook/diff.ts';
import { codesOf, findCode } from '../../../shared/codebook/find-code.ts';
import type { Operation } from '../../../shared/codebook/operations.ts';
import { Replacements } from '../../../shared/codebook/replacements.ts';
import { type Code, type Codebook, codebook } from '../../../shared/contract/schemas/codebook.ts';
import { anyOperation, housing, validVersions } from './arbitraries.ts';

const operations = fc.array(anyOperation, { maxLength: 12 });
const code = (book: Codebook, id: string): Code => {
  const found = findCode(book, id);
  if (!found) throw new Error(`no code ${id}`);
  return found.code;
};
const kinds = (before: Codebook, after: Codebook) =>
  diffCodebooks(before, after).map(({ kind, id }) => `${kind} ${id}`);

describe('operations on a codebook', () => {
  it('leave every version valid, and never lose a code', () => {
    fc.assert(
      fc.property(operations, (given) => {
        let before = housing;
        for (const { book } of validVersions(given)) {
          expect(codebook.safeParse(book).error).toBeUndefined();
          const live = codesOf(book).filter(({ retired, key }) => !retired && key);
          expect(new Set(live.map(({ key }) => key)).size).toBe(live.length);
          const ids = new Set(codesOf(book).map(({ id }) => id));
          expect(codesOf(before).every(({ id }) => ids.has(id))).toBe(true);
          before = book;
        }
      }),
    );
  });

  it('change nothing they are given, and give the same again', () => {
    fc.assert(
      fc.property(operations, (given) => {
        const frozen = JSON.stringify(housing);
        const done = validVersions(given).map(({ operation }) => operation);
        const once = done.length > 0 ? applyOperations(housing, done, 2) : housing;
        expect(JSON.stringify(housing)).toBe(frozen);
        if (done.length > 0) expect(applyOperations(housing, done, 2)).toEqual(once);
      }),
    );
  });

  it('show in the difference whatever they changed, and only that', () => {
    fc.assert(
      fc.property(operations, (given) => {
        for (const { book } of validVersions(given)) expect(diffCodebooks(book, book)).toEqual([]);
        let before = housing;
        for (const { book } of validVersions(given)) {
          const bare = (version: Codebook): string =>
            JSON.stringify({ ...version, version: 0 }, (name, value) =>
              name === 'meaningVersion' || name === 'version' || value === '' || value?.length === 0
                ? undefined
                : value,
            );
          if (diffCodebooks(before, book).length === 0) expect(bare(book)).toBe(bare(before));
          before = book;
        }
      }),
    );
  });

  it('stamp a meaning only when definition or examples are others in the end', () => {
    const edit = (patch: Extract<Operation, { type: 'code.edit' }>['patch']): Operation => ({
      type: 'code.edit',
      id: 'land',
      patch,
    });
    expect(
      code(applyOperations(housing, [edit({ name: { zh: '用地' }, key: '9' })], 2), 'land').meaningVersion,
    ).toBeUndefined();
    const changed = applyOperations(housing, [edit({ exclude: ['工业用地'] })], 2);
    expect(code(changed, 'land').meaningVersion).toBe(2);
    const back = [edit({ definition: { zh: '别的' } }), edit({ definition: { zh: '住宅用地' } })];
    expect(code(applyOperations(housing, back, 2), 'land').meaningVersion).toBeUndefined();
    expect(code(applyOperations(changed, [edit({ key: null })], 3), 'land').meaningVersion).toBe(2);
  });

  it('merge codes with their examples, over several steps', () => {
    const merged = applyOperations(housing, [{ type: 'code.merge', from: ['land'], into: 'rental' }], 2);
    expect(code(merged, 'land').retired).toEqual({ version: 2, replacedBy: ['rental'] });
    expect(code(merged, 'rental')).toMatchObject({ include: ['保租房', '公租房', '集中供地'], meaningVersion: 2 });
    expect(kinds(housing, merged)).toEqual(['codeMerged land', 'includeChanged rental']);
    const again = applyOperations(merged, [{ type: 'code.merge', from: ['rental'], into: 'fund' }], 3);
    expect(new Replacements(again).of('land')).toEqual(['fund']);
    expect(new Replacements(again).current('land')).toBe('fund');
  });

  it('split a code into parts that stand beside it and may take its key', () => {
    const into = [
      { id: 'public', name: { zh: '公租房' }, key: '2' },
      { id: 'secured', name: { zh: '保租房' } },
    ];
    const split = applyOperations(housing, [{ type: 'code.split', id: 'rental', into }], 2);
    expect(checkCodebook(split)).toEqual([]);
    expect(split.groups[0]?.codes.map(({ id }) => id)).toEqual(['land', 'rental', 'public', 'secured']);
    expect(new Replacements(split).current('rental')).toBeNull();
    expect(kinds(housing, split)).toEqual(['codeSplit rental', 'codeAdded public', 'codeAdded secured']);
  });

  it('see a move between groups and within one, and no move where only others went', () => {
    const moved = applyOperations(housing, [{ type: 'code.move', id: 'land', group: 'finance', index: 0 }], 2);
    expect(kinds(housing, moved)).toEqual(['codeMoved land']);
    const swapped = applyOperations(housing, [{ type: 'code.move', id: 'land', group: 'supply', index: 1 }], 2);
    expect(kinds(housing, swapped)).toHaveLength(1);
  });

  it('see a group that moved, its place before and after, and none of those it passed', () => {
    const three = applyOperations(housing, [{ type: 'group.add', group: { id: 'tax', name: { zh: '税收' } } }], 2);
    const moved = applyOperations(three, [{ type: 'group.move', id: 'tax', index: 0 }], 3);
    expect(moved.groups.map(({ id }) => id)).toEqual(['tax', 'supply', 'finance']);
    expect(diffCodebooks(three, moved)).toEqual([
      { kind: 'groupMoved', id: 'tax', name: { zh: '税收' }, before: '3', after: '1' },
    ]);
    expect(codesOf(moved)).toEqual(codesOf(three));
    const last = applyOperations(moved, [{ type: 'group.move', id: 'tax', index: 99 }], 4);
    expect(diffCodebooks(three, last)).toEqual([]);
  });

  it('put another codebook in place of this one and keep the codes of tags, retired', () => {
    const energy: Codebook = {
      id: 'energy',
      version: 12,
      name: { zh: '能源' },
      groups: [
        {
          id: 'power',
          name: { zh: '电力' },
          codes: [{ id: 'wind', name: { zh: '风电' }, key: '1', meaningVersion: 7 }],
        },
        { id: 'finance', name: { zh: '财税' }, codes: [{ id: 'fund', name: { zh: '基金' }, key: '3' }] },
      ],
    };
    const replaced = applyOperations(housing, [{ type: 'book.replace', book: energy }], 2);
    expect(replaced).toMatchObject({ id: 'energy', version: 2 });
    expect(code(replaced, 'wind').meaningVersion).toBeUndefined();
    expect(code(replaced, 'land').retired).toEqual({ version: 2, replacedBy: [] });
    expect(code(replaced, 'fund').retired).toBeUndefined();
    expect(checkCodebook(replaced)).toEqual([]);
  });

  it.each<[string, Operation]>([
    ['missing', { type: 'code.edit', id: 'nothing', patch: {} }],
    ['idTaken', { type: 'code.add', group: 'finance', code: { id: 'land', name: { zh: '又一个' } } }],
    ['groupNotEmpty', { type: 'group.remove', id: 'finance' }],
    ['mergeSelf', { type: 'code.merge', from: ['land'], into: 'land' }],
    ['notRetired', { type: 'code.restore', id: 'land' }],
  ])('refuse with %s what cannot be done', (problem, operation) => {
    expect(() => applyOperations(housing, [operation], 2)).toThrow(
      expect.objectContaining({
        code: 'codebook_invalid',
        details: { problems: [expect.objectContaining({ problem })] },
      }),
    );
  });
});

describe('the check of a codebook', () => {
  it.each<[string, Operation]>([
    ['keyTaken', { type: 'code.edit', id: 'fund', patch: { key: '1' } }],
    ['keyUnusable', { type: 'code.edit', id: 'fund', patch: { key: 'Q' } }],
    ['noName', { type: 'code.edit', id: 'fund', patch: { name: { zh: ' ' } } }],
    ['nameTaken', { type: 'code.edit', id: 'fund', patch: { name: { zh: '土地' } } }],
    ['faintColor', { type: 'group.edit', id: 'supply', patch: { color: '#fefefe' } }],
  ])('finds %s', (problem, operation) => {
    expect(checkCodebook(applyOperations(housing, [operation], 2)).map((found) => found.problem)).toEqual([problem]);
  });

  it('lets a retired code keep a key that another uses', () => {
    const book = applyOperations(
      housing,
      [
        { type: 'code.retire', id: 'land' },
        { type: 'code.edit', id: 'fund', patch: { key: '1' } },
      ],
      2,
    );
    expect(checkCodebook(book)).toEqual([]);
  });

  it('takes no time worth naming for a thousand codes', () => {
    const add = Array.from(
      { length: 1_000 },
      (_, index): Operation => ({
        type: 'code.add',
        group: 'supply',
        code: { id: `c${index}`, name: { zh: `码${index}` }, include: ['例'] },
      }),
    );
    const started = performance.now();
    const book = applyOperations(housing, add, 2);
    expect(checkCodebook(book)).toEqual([]);
    expect(diffCodebooks(housing, book)).toHaveLength(1_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
