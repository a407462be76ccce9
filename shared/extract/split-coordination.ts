import type { Clause } from './clauses.ts';
import type { HeadFinder } from './measure-head.ts';
import type { TokenSource } from './tokens.ts';

const JOINT = /、|以及|并(?=[一-鿿])/g;
/** Both halves must be at least this long, else they are one measure (加强政策配套、加大投入力度). */
const SHORTEST_PART = 8;
const LONGEST_LOOK = 60;
const SUMMED_UP = /(?<=.{4})等(?=\d{1,3}[条项]|[一二三四五六七八九十]{1,3}[条项])/;

/** Cuts a clause where one verb phrase is coordinated with another: 开展药品耗材集采、动态调整医疗服务价格. */
export function splitCoordination(clause: Clause, heads: HeadFinder, tokens: TokenSource): Clause[] {
  const parts: Clause[] = [];
  let from = 0;
  const part = (start: number, end: number): Clause => ({
    start: clause.start + start,
    end: clause.start + end,
    folded: clause.folded.slice(start, end),
    sentence: clause.sentence,
  });
  for (const match of clause.folded.matchAll(JOINT)) {
    const next = match.index + match[0].length;
    if (match.index - from < SHORTEST_PART || clause.folded.length - next < SHORTEST_PART) continue;
    // The verb stands near the start; looking further would make a long list quadratic.
    const right = part(next, Math.min(clause.folded.length, next + LONGEST_LOOK));
    const head = heads.find(right, tokens);
    const left = heads.find(part(from, match.index), tokens);
    if (!head || head.start !== right.start || head.skipped > 0 || !left) continue;
    parts.push(part(from, match.index));
    from = next;
  }
  parts.push(part(from, clause.folded.length));
  return splitSums(parts);
}

/**
 * 开展药品集采、动态调整价格等11条普遍推广的经验: what sums up a list of measures is a measure of its own. After a single
 * measure (推进医联体建设等10条措施) it belongs to that one.
 */
function splitSums(parts: readonly Clause[]): Clause[] {
  let isList = false;
  return parts.flatMap((part) => {
    const sum = SUMMED_UP.exec(part.folded);
    const wasList = isList;
    isList = !sum;
    if (!sum || !wasList) return [part];
    const end = part.start + sum.index;
    const start = end + sum[0].length;
    return [
      { ...part, end, folded: part.folded.slice(0, sum.index) },
      { ...part, start, folded: part.folded.slice(sum.index + sum[0].length) },
    ];
  });
}
