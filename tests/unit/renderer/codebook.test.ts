import { describe, expect, test } from 'vitest';
import { applyDraft } from '../../../renderer/features/codebook/apply-draft.ts';
import { CodeIndex } from '../../../renderer/features/review/code-index.ts';
import { applyOperations } from '../../../shared/codebook/apply-operations.ts';
import { findCode } from '../../../shared/codebook/find-code.ts';
import type { Operation } from '../../../shared/codebook/operations.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { housing } from '../codebook/arbitraries.ts';

const plain: Codebook = {
  ...housing,
  groups: housing.groups.map((group) => ({ ...group, codes: group.codes.map(({ color: _, ...code }) => code) })),
};

describe('the codes that the desk offers', () => {
  test('leave out retired ones and their keys, but still name them', () => {
    const codes = new CodeIndex(applyOperations(plain, [{ type: 'code.retire', id: 'land' }], 2), 'zh');
    expect(codes.all.map(({ code }) => code.id)).toEqual(['rental', 'fund']);
    expect(codes.codeOfKey('1')).toBeNull();
    expect(codes.look('land')).toMatchObject({ name: '土地', retired: true, key: null });
  });
});

describe('a draft', () => {
  const edit = (zh: string): Operation => ({ type: 'code.edit', id: 'land', patch: { definition: { zh } } });

  test('leaves out what the codebook no longer allows, and keeps the rest', () => {
    const gone: Operation = { type: 'code.edit', id: 'was.here', patch: { key: 'x' } };
    const { book, operations, refused } = applyDraft(plain, [gone, edit('新')], 2);
    expect(refused).toBe(1);
    expect(operations).toEqual([edit('新')]);
    expect(findCode(book, 'land')?.code.meaningVersion).toBe(2);
  });

  test('that ends where it began changes no meaning', () => {
    const { book } = applyDraft(plain, [edit('别的'), edit('住宅用地')], 2);
    expect(findCode(book, 'land')?.code.meaningVersion).toBeUndefined();
  });

  test('without operations is the codebook in use', () => {
    expect(applyDraft(plain, [], 2).book).toBe(plain);
  });
});
