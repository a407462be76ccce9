import type { Clause } from './clauses.ts';
import type { HeadFinder } from './measure-head.ts';
import type { TokenSource } from './tokens.ts';

const JOINT = /、|以及|并(?=[一-鿿])/g;
/** Both halves must be at least this long, else they are one measure (加强政策配套、加大投入力度). */
const SHORTEST_PART = 8;
const LONGEST_LOOK = 60;

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
  return parts;
}
