import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashStart, hashText } from '../../../../shared/text/repetition/hash-text.ts';

it('goes on from a prefix as if the whole text had been given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (prefix, rest) => {
      expect(hashText(rest, hashStart(prefix))).toBe(hashText(prefix + rest));
    }),
  );
});
