/** White space differs from one reader of a page to the next and says nothing about its text. */
export function squash(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/gu, '');
}

/** Places of one line in the gold text that are tried. */
const MOST_PLACES = 20;

/**
 * Which lines make up the gold text: the choice of lines, in order, that covers most of its characters without using
 * one twice (heaviest increasing subsequence). 1 for lines of the main text.
 */
export function alignGold(lines: readonly string[], gold: string): Uint8Array {
  const text = squash(gold);
  // Greatest weight of a choice that ends at or before a position, as a Fenwick tree of maxima.
  const best = new Float64Array(text.length + 2);
  const holder = new Int32Array(text.length + 2).fill(-1);
  const placed: { line: number; weight: number; previous: number }[] = [];
  let heaviest = -1;
  lines.forEach((line, number) => {
    const wanted = squash(line);
    if (wanted === '') return;
    const found: { end: number; index: number }[] = [];
    for (let at = text.indexOf(wanted), tries = 0; at >= 0 && tries < MOST_PLACES; tries++) {
      let [before, previous] = [0, -1];
      for (let slot = at + 1; slot > 0; slot -= slot & -slot) {
        if ((best[slot] ?? 0) > before) [before, previous] = [best[slot] ?? 0, holder[slot] ?? -1];
      }
      // Among equal covers the one of fewer lines is taken.
      const weight = before + wanted.length - 0.001;
      placed.push({ line: number, weight, previous });
      found.push({ end: at + wanted.length, index: placed.length - 1 });
      if (weight > (placed[heaviest]?.weight ?? 0)) heaviest = placed.length - 1;
      at = text.indexOf(wanted, at + 1);
    }
    for (const { end, index } of found) {
      const weight = placed[index]?.weight ?? 0;
      for (let slot = end + 1; slot < best.length; slot += slot & -slot) {
        if (weight > (best[slot] ?? 0)) [best[slot], holder[slot]] = [weight, index];
      }
    }
  });
  const labels = new Uint8Array(lines.length);
  for (let entry = placed[heaviest]; entry; entry = placed[entry.previous]) labels[entry.line] = 1;
  return labels;
}
