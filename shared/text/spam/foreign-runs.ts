import { letterEnd } from './grow-run.ts';
import { FAR, type LetterStream } from './letter-stream.ts';
import { FOREIGN, HAN, LATIN } from './letter-table.ts';
import type { SpamRun } from './spam-run.ts';
import type { TermHit } from './spam-terms.ts';

/** A stretch of another language, and how many points of evidence it has (see runPoints). */
interface ForeignRun extends SpamRun {
  points: number;
}

/** Letters of another script, on a page in Chinese, from which no quotation explains them. */
const LONG = 30;
const SHORTEST = 12;
/** Hanzi in a row that Japanese writing has between kana. */
const LONGEST_KANJI = 6;

/**
 * Stretches in another language than the page's that are doorway text: terms of such pages, or a long stretch in a
 * script that a Chinese page has no use for. English without such terms is left alone.
 */
export function foreignRuns(text: string, stream: LetterStream, hits: readonly TermHit[]): ForeignRun[] {
  const runs: ForeignRun[] = [];
  const chinese = isChinese(stream);
  let nextHit = 0;
  for (const { from, to } of stretches(stream)) {
    while ((hits[nextHit]?.to ?? Infinity) <= from) nextHit++;
    const terms = new Set<number>();
    let covered = 0;
    for (let index = nextHit; index < hits.length; index++) {
      const hit = hits[index];
      if (!hit || hit.from >= to) break;
      if (hit.term.kind !== 'foreign') continue;
      terms.add(hit.term.id);
      covered += hit.to - hit.from;
    }
    const letters = to - from;
    const other = countForeign(stream, from, to);
    const dense = covered / letters >= 0.12 ? 1 : 0.6;
    const alien = chinese && other >= LONG && other / letters >= 0.5 ? 3.2 : other / letters >= 0.3 ? 1.3 : 0;
    const points = (1.3 * terms.size + (terms.size > 0 ? 0.4 : 0)) * dense + (chinese || terms.size > 0 ? alien : 0);
    if (points === 0) continue;
    const confidence = Math.min(0.97, 0.6 + 0.06 * points);
    const start = stream.at[from] ?? 0;
    runs.push({ start, end: letterEnd(text, stream, to - 1), confidence, reason: 'foreign-doorway', points });
  }
  return runs;
}

/** Whether hanzi make up most of the page and it is not Japanese. */
function isChinese({ classes, length }: LetterStream): boolean {
  let han = 0;
  for (let index = 0; index < length; index++) if (classes[index] === HAN) han++;
  return han >= 0.4 * length;
}

function countForeign({ classes }: LetterStream, from: number, to: number): number {
  let found = 0;
  for (let index = from; index < to; index++) if (classes[index] === FOREIGN) found++;
  return found;
}

/** Ranges of a line without hanzi, but for the few between kana. */
function stretches({ classes, gaps, length, units }: LetterStream): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = -1;
  let to = -1;
  const close = (): void => {
    if (from >= 0 && to - from >= SHORTEST) found.push({ from, to });
    from = -1;
  };
  let lastKana = -LONGEST_KANJI - 1;
  for (let index = 0; index < length; index++) {
    const unit = units[index] ?? 0;
    if (unit >= 0x3040 && unit <= 0x30ff) lastKana = index;
    if (classes[index] === FOREIGN || classes[index] === LATIN) {
      if (from < 0) from = index;
      to = index + 1;
    } else if (from >= 0 && index - lastKana > LONGEST_KANJI) close();
    if (gaps[index] === FAR && from >= 0 && index + 1 - to > 0) close();
  }
  close();
  return found;
}
