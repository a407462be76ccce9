import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LoggedLine, standingLines } from '../../../shared/review/document-revert.ts';

interface Line extends LoggedLine {
  name: string;
}

/** Lines of a log with gaps, as other pages have lines between; a revert goes to any position before its own. */
const log = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 3 }), revert: fc.option(fc.nat(1000)) }), { maxLength: 25 })
  .map((steps) => {
    let position = 0;
    return steps.map(({ gap, revert }, index): Line => {
      position += gap;
      return { position, name: `d${index}`, toPosition: revert === null ? null : revert % position };
    });
  });

/** The same by the definition: what stood at a point is worked out anew for every revert. */
function byDefinition(lines: readonly Line[]): string[] {
  let standing: string[] = [];
  lines.forEach((line, index) => {
    const { toPosition } = line;
    if (toPosition !== null)
      standing = byDefinition(lines.slice(0, index).filter(({ position }) => position <= toPosition));
    standing = [...standing, line.name];
  });
  return standing;
}
const names = (lines: readonly Line[]): string[] => standingLines(lines).map(({ name }) => name);

describe('going back to a point of a page', () => {
  it('gives what stood there, however often one goes back and forth', () => {
    fc.assert(
      fc.property(log, (lines) => {
        expect(names(lines)).toEqual(byDefinition(lines));
      }),
    );
  });

  it('leaves what stood at every earlier point as it was, so that one can go there still', () => {
    fc.assert(
      fc.property(log, fc.nat(25), (lines, cut) => {
        const until = lines.slice(0, cut);
        const last = until.at(-1);
        const position = (lines.at(-1)?.position ?? 0) + 1;
        const back: Line = { position, name: 'back', toPosition: last?.position ?? 0 };
        expect(names([...lines, back])).toEqual([...names(until), 'back']);
      }),
    );
  });

  it('changes nothing where it is left out again, as undo does', () => {
    fc.assert(
      fc.property(log, fc.nat(1000), (lines, to) => {
        const position = (lines.at(-1)?.position ?? 0) + 1;
        const withIt = [...lines, { position, name: 'back', toPosition: to % position }];
        expect(names(withIt.slice(0, -1))).toEqual(names(lines));
      }),
    );
  });

  it('takes no longer than reading the log', () => {
    const many = Array.from({ length: 50_000 }, (_, index): Line => {
      const position = index + 1;
      return { position, name: '', toPosition: index % 7 === 6 ? position - 4 : null };
    });
    const start = performance.now();
    standingLines(many);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
