import type { FeatureGroup } from './feature-group.ts';

const AROUND = [-3, -2, -1, 1, 2, 3] as const;
const NEAR = 4;
const WIDE = 12;
const FAR = 30;
/** A line with at least this score reads like a paragraph. */
const PROSE = 0.7;

const named = (step: number): string => (step > 0 ? `+${step}` : String(step));

/** Where a line stands in the page and what stands around it. */
export const contextFeatures: FeatureGroup = {
  names: [
    ['lines', 'position'],
    ['line-share', 'position'],
    ['prose-above', 'position'],
    ['prose-below', 'position'],
    ['score', 'shape'],
    ...AROUND.map((step) => [`score${named(step)}`, 'neighbours'] as const),
    ...AROUND.map((step) => [`length${named(step)}`, 'neighbours'] as const),
    ['score-near-above', 'neighbours'],
    ['score-near-below', 'neighbours'],
    ['score-wide-above', 'neighbours'],
    ['score-wide-below', 'neighbours'],
    ['short-above', 'neighbours'],
    ['short-below', 'neighbours'],
    ['prose-distance-above', 'neighbours'],
    ['prose-distance-below', 'neighbours'],
    ['in-span', 'article'],
    ['from-span-start', 'article'],
    ['from-span-end', 'article'],
    ['span-score', 'article'],
    ['since-related-header', 'article'],
    ['related-headers-above', 'article'],
  ],
  write({ segments, scores, first, end }, into, width, offset) {
    const count = segments.length;
    const sums = new Float64Array(count + 1);
    const prose = new Float64Array(count + 1);
    for (let line = 0; line < count; line++) {
      const score = scores[line] ?? 0;
      sums[line + 1] = (sums[line] ?? 0) + score;
      prose[line + 1] = (prose[line] ?? 0) + (score >= PROSE ? (segments[line]?.features.length ?? 0) : 0);
    }
    const sum = (from: number, to: number): number =>
      (sums[Math.min(count, Math.max(0, to))] ?? 0) - (sums[Math.min(count, Math.max(0, from))] ?? 0);
    const allProse = Math.max(1, prose[count] ?? 0);
    const spanScore = sum(first, end);
    const shortAbove = runs(segments.length, (line) => (scores[line] ?? 0) < PROSE, false);
    const shortBelow = runs(segments.length, (line) => (scores[line] ?? 0) < PROSE, true);
    let header = -1;
    let headers = 0;
    for (let line = 0; line < count; line++) {
      let at = line * width + offset;
      into[at++] = Math.min(400, count);
      into[at++] = line / count;
      into[at++] = (prose[line] ?? 0) / allProse;
      into[at++] = 1 - (prose[line + 1] ?? 0) / allProse;
      into[at++] = scores[line] ?? 0;
      for (const step of AROUND) into[at++] = scores[line + step] ?? -3;
      for (const step of AROUND) into[at++] = Math.min(240, segments[line + step]?.features.length ?? 0);
      into[at++] = sum(line - NEAR, line);
      into[at++] = sum(line + 1, line + 1 + NEAR);
      into[at++] = sum(line - WIDE, line);
      into[at++] = sum(line + 1, line + 1 + WIDE);
      // Runs of lines that are no paragraphs, this one left out, and with it the distance to the next paragraph.
      into[at++] = Math.min(FAR, shortAbove[line] ?? 0);
      into[at++] = Math.min(FAR, shortBelow[line] ?? 0);
      into[at++] = line - (shortAbove[line] ?? 0) === 0 ? FAR : Math.min(FAR, shortAbove[line] ?? 0);
      into[at++] = line + (shortBelow[line] ?? 0) + 1 >= count ? FAR : Math.min(FAR, shortBelow[line] ?? 0);
      into[at++] = line >= first && line < end ? 1 : 0;
      into[at++] = Math.max(-FAR, Math.min(FAR, line - first));
      into[at++] = Math.max(-FAR, Math.min(FAR, end - 1 - line));
      into[at++] = Math.min(100, spanScore);
      if (segments[line]?.header) {
        header = line;
        headers++;
      }
      into[at++] = header < 0 ? -1 : Math.min(FAR, line - header);
      into[at++] = Math.min(5, headers);
    }
  },
};

/** For each line, how many lines directly above it (or below it, with `backward`) pass `test` in a row. */
function runs(count: number, test: (line: number) => boolean, backward: boolean): Int32Array {
  const found = new Int32Array(count);
  let run = 0;
  for (let step = 0; step < count; step++) {
    const line = backward ? count - 1 - step : step;
    found[line] = run;
    run = test(line) ? run + 1 : 0;
  }
  return found;
}
