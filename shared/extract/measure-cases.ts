import { featureSlot } from '../learn/feature-slot.ts';
import type { Span } from '../text/model.ts';
import type { CodeScore } from './code-scorer.ts';
import type { Candidate } from './measure-candidates.ts';

/** Where a measure may begin and end: as the rules say, with the whole clause, at its adverbs, at its verb, without a tail. */
export type EdgeName = 'as-is' | 'clause' | 'adverb' | 'verb' | 'short';
export type Edge = Span & { name: EdgeName };

/** A candidate as it is chosen and learned by, without its text. Positions are those of whoever made it. */
export interface MeasureCase extends Span {
  /** Numbers of the paragraph on the page, of the sentence on the page and of the clause in its paragraph. */
  paragraph: number;
  sentence: number;
  index: number;
  /** Whether no known verb heads it. */
  bare: boolean;
  /** Points that the rules give it. */
  score: number;
  /** Codes its words speak for, best first. */
  codes: CodeScore[];
  /** How many figures it names. */
  targets: number;
  reason: string;
  /** Slots of what it speaks of, and of how it is put; empty where nothing is to be learned. */
  content: number[];
  form: number[];
  /** The first is the span itself; empty where nothing is to be learned. */
  edges: Edge[];
}

/** The slot of what is the case everywhere. */
export const ANY = featureSlot('any');

/** Words at the end that a coder may leave out: 推进医联体建设工作 */
const TAIL = /(?:等)?(?:工作|建设|等|任务|改革)$/;
/** Pairs of letters that are looked at, so that a long clause does not cost more than it tells. */
const MOST_PAIRS = 28;

/**
 * A candidate without its text.
 *
 * @param folded the page view's folded text
 * @param source whose page it is, for what is peculiar to one source, empty where unknown; null where nothing was learned
 */
export function measureCase(
  folded: string,
  candidate: Candidate,
  paragraph: number,
  source: string | null,
): MeasureCase {
  const { start, end, clause, index, head, score, codes, targets, reason } = candidate;
  return {
    start,
    end,
    paragraph,
    sentence: clause.sentence,
    index,
    bare: head === null,
    score,
    codes,
    targets: targets.length,
    reason,
    content: source === null ? [] : contentNames(folded.slice(start, end), codes).map(featureSlot),
    form: source === null ? [] : formNames(folded, candidate, source).map(featureSlot),
    edges: source === null ? [] : edgesOf(folded, candidate),
  };
}

function edgesOf(folded: string, { start, end, clause, opened, head }: Candidate): Edge[] {
  const edges: Edge[] = [{ name: 'as-is', start, end }];
  const add = (name: EdgeName, from: number, to: number): void => {
    if (from < to && !edges.some((edge) => edge.start === from && edge.end === to))
      edges.push({ name, start: from, end: to });
  };
  add('clause', opened, clause.end);
  if (head && head.verb !== '') {
    add('adverb', head.adverbStart, end);
    add('verb', head.verbStart, end);
  }
  const tail = TAIL.exec(folded.slice(start, end))?.[0].length ?? 0;
  add('short', start, end - tail);
  return edges;
}

/** What a clause speaks of: tells one code from another. */
function contentNames(text: string, codes: readonly CodeScore[]): string[] {
  return [
    `code ${codes[0]?.code ?? ''}`,
    `last ${text.slice(-2)}`,
    `last ${text.slice(-4)}`,
    ...pairsOf(text).map((pair) => `has ${pair}`),
  ];
}

/** How a clause is put: beside its content, what may tell a measure from what only sounds like one. */
function formNames(folded: string, candidate: Candidate, source: string): string[] {
  const { start, end, clause, head, targets, doubts, opening, paragraph, siblings, terms } = candidate;
  const text = folded.slice(start, end);
  const verb = head?.verb ?? `-${text.slice(0, 2)}`;
  const before = folded.slice(clause.start, start);
  const names = [
    'any',
    `verb ${verb}`,
    `first ${text.slice(0, 2)}`,
    `first ${text.slice(0, 4)}`,
    `verb and last ${verb} ${text.slice(-2)}`,
    `before ${before.slice(-2)}`,
    `length ${Math.min(8, text.length >> 2)}`,
    `opening ${opening.slice(0, 4)}`,
    `line ${folded.slice(paragraph.start, paragraph.start + 2)}`,
    `after ${folded.charAt(clause.end)}`,
    `terms ${Math.min(8, Math.ceil(terms / 3))}`,
    `of ${Math.min(6, siblings)}`,
    // A short first sentence of a paragraph is often its heading.
    clause.start === paragraph.start ? `opens line of ${Math.min(3, siblings)}` : 'inside line',
    head === null ? 'bare' : 'with verb',
    targets.length > 0 ? 'with figure' : 'without figure',
    ...doubts.map((doubt) => `doubt ${doubt}`),
  ];
  if (/[“”"「」《》]/.test(text)) names.push('quoted');
  if (source === '') return names;
  const own = [
    `verb ${verb}`,
    `first ${text.slice(0, 2)}`,
    `opening ${opening.slice(0, 4)}`,
    `last ${text.slice(-2)}`,
    'any',
  ];
  return [...names, ...own.map((name) => `${source}: ${name}`)];
}

function pairsOf(text: string): string[] {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length && pairs.size < MOST_PAIRS; at++) pairs.add(text.slice(at, at + 2));
  return [...pairs];
}
