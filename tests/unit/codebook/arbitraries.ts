import fc from 'fast-check';
import { applyOperations } from '../../../shared/codebook/apply-operations.ts';
import { checkCodebook } from '../../../shared/codebook/check-codebook.ts';
import type { Operation } from '../../../shared/codebook/operations.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';

/** A small codebook on housing, so that nothing depends on the field of the sample one. */
export const housing: Codebook = {
  id: 'housing',
  version: 1,
  name: { zh: '住房政策', en: 'Housing policy' },
  groups: [
    {
      id: 'supply',
      name: { zh: '供给' },
      codes: [
        { id: 'land', name: { zh: '土地' }, key: '1', definition: { zh: '住宅用地' }, include: ['集中供地'] },
        {
          id: 'rental',
          name: { zh: '租赁', en: 'Rental' },
          key: '2',
          include: ['保租房', '公租房'],
          exclude: ['酒店'],
        },
      ],
    },
    {
      id: 'finance',
      name: { zh: '金融' },
      codes: [{ id: 'fund', name: { zh: '公积金' }, key: '3', color: '#336699' }],
    },
  ],
};

const codeId = fc.constantFrom('land', 'rental', 'fund', 'n1', 'n2', 'n3', 'missing');
const groupId = fc.constantFrom('supply', 'finance', 'g1', 'g2');
const text = fc.constantFrom('土地', '租赁', '', '新义', '=SUM(A1)', '含"引号"，逗号\n换行');
const name = fc.record({ zh: text }, { requiredKeys: ['zh'] });
const key = fc.constantFrom('1', '2', '3', 'q', 'w', 'Q', ' ');
const examples = fc.array(text, { maxLength: 3 });
const color = fc.constantFrom('#336699', '#FFFFFF', '#000000');
const index = fc.nat(4);
const newCode = fc.record(
  { id: codeId, name, key, definition: name, include: examples, color },
  { requiredKeys: ['id', 'name'] },
);

export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ type: fc.constant('group.add' as const), group: fc.record({ id: groupId, name }) }),
  fc.record({
    type: fc.constant('group.edit' as const),
    id: groupId,
    patch: fc.record({ name, color: fc.constant('#AA3322') }, { requiredKeys: [] }),
  }),
  fc.record({ type: fc.constant('group.move' as const), id: groupId, index }),
  fc.record({ type: fc.constant('group.remove' as const), id: groupId }),
  fc.record({ type: fc.constant('code.add' as const), group: groupId, code: newCode }),
  fc.record({
    type: fc.constant('code.edit' as const),
    id: codeId,
    patch: fc.record(
      {
        name,
        key: fc.option(key),
        definition: fc.option(name),
        include: examples,
        exclude: examples,
        color: fc.option(color),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ type: fc.constant('code.move' as const), id: codeId, group: groupId, index }),
  fc.record({ type: fc.constant('code.retire' as const), id: codeId }),
  fc.record({ type: fc.constant('code.restore' as const), id: codeId }),
  fc.record({
    type: fc.constant('code.merge' as const),
    from: fc.array(codeId, { minLength: 1, maxLength: 2 }),
    into: codeId,
  }),
  fc.record({
    type: fc.constant('code.split' as const),
    id: codeId,
    into: fc.array(newCode, { minLength: 2, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('book.edit' as const), name }),
);

const hasErrors = (book: Codebook): boolean => checkCodebook(book).some(({ level }) => level === 'error');

/** Carries out what can be carried out of any operations, each as a version of its own. */
export function validVersions(operations: readonly Operation[]): { book: Codebook; operation: Operation }[] {
  const versions: { book: Codebook; operation: Operation }[] = [];
  let book = housing;
  for (const operation of operations) {
    try {
      const next = applyOperations(book, [operation], book.version + 1);
      if (hasErrors(next)) continue;
      book = next;
      versions.push({ book, operation });
    } catch (error) {
      if (!(error instanceof JiaoyueError)) throw error;
    }
  }
  return versions;
}
