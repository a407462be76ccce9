import { featureSlot, slotFrom } from '../learn/feature-slot.ts';
import type { Span } from '../text/model.ts';
import { type HashStart, hashStart } from '../text/repetition/hash-text.ts';
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
    content: source === null ? [] : contentSlots(folded.slice(start, end), codes),
    form: source === null ? [] : formSlots(folded, candidate, source),
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

/** Names of features up to where they differ from clause to clause, and of those that are the same for all. */
const CODE = hashStart('code ');
const LAST = hashStart('last ');
const HAS = hashStart('has ');
const VERB = hashStart('verb ');
const FIRST = hashStart('first ');
const VERB_AND_LAST = hashStart('verb and last ');
const BEFORE = hashStart('before ');
const LENGTH = hashStart('length ');
const OPENING = hashStart('opening ');
const LINE = hashStart('line ');
const AFTER = hashStart('after ');
const TERMS = hashStart('terms ');
const OF = hashStart('of ');
const OPENS_LINE = hashStart('opens line of ');
const DOUBT = hashStart('doubt ');
const INSIDE_LINE = featureSlot('inside line');
const BARE = featureSlot('bare');
const WITH_VERB = featureSlot('with verb');
const WITH_FIGURE = featureSlot('with figure');
const WITHOUT_FIGURE = featureSlot('without figure');
const QUOTED = featureSlot('quoted');

/** What a clause speaks of: tells one code from another. */
function contentSlots(text: string, codes: readonly CodeScore[]): number[] {
  const slots = [slotFrom(CODE, codes[0]?.code ?? ''), slotFrom(LAST, text.slice(-2)), slotFrom(LAST, text.slice(-4))];
  const seen: number[] = [];
  for (let at = 0; at + 1 < text.length && seen.length < MOST_PAIRS; at++) {
    const pair = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
    if (seen.includes(pair)) continue;
    seen.push(pair);
    slots.push(slotFrom(HAS, text.slice(at, at + 2)));
  }
  return slots;
}

/** How a clause is put: beside its content, what may tell a measure from what only sounds like one. */
function formSlots(folded: string, candidate: Candidate, source: string): number[] {
  const { start, end, clause, head, targets, doubts, opening, paragraph, siblings, terms } = candidate;
  const text = folded.slice(start, end);
  const verb = head?.verb ?? `-${text.slice(0, 2)}`;
  const before = folded.slice(clause.start, start);
  const slots = [
    ANY,
    slotFrom(VERB, verb),
    slotFrom(FIRST, text.slice(0, 2)),
    slotFrom(FIRST, text.slice(0, 4)),
    slotFrom(VERB_AND_LAST, `${verb} ${text.slice(-2)}`),
    slotFrom(BEFORE, before.slice(-2)),
    slotFrom(LENGTH, String(Math.min(8, text.length >> 2))),
    slotFrom(OPENING, opening.slice(0, 4)),
    slotFrom(LINE, folded.slice(paragraph.start, paragraph.start + 2)),
    slotFrom(AFTER, folded.charAt(clause.end)),
    slotFrom(TERMS, String(Math.min(8, Math.ceil(terms / 3)))),
    slotFrom(OF, String(Math.min(6, siblings))),
    // A short first sentence of a paragraph is often its heading.
    clause.start === paragraph.start ? slotFrom(OPENS_LINE, String(Math.min(3, siblings))) : INSIDE_LINE,
    head === null ? BARE : WITH_VERB,
    targets.length > 0 ? WITH_FIGURE : WITHOUT_FIGURE,
  ];
  for (const doubt of doubts) slots.push(slotFrom(DOUBT, doubt));
  if (/[“”"「」《》]/.test(text)) slots.push(QUOTED);
  if (source === '') return slots;
  const own = startsOf(source);
  slots.push(
    slotFrom(own.verb, verb),
    slotFrom(own.first, text.slice(0, 2)),
    slotFrom(own.opening, opening.slice(0, 4)),
    slotFrom(own.last, text.slice(-2)),
    own.any,
  );
  return slots;
}

interface SourceStarts {
  source: string;
  verb: HashStart;
  first: HashStart;
  opening: HashStart;
  last: HashStart;
  any: number;
}

/** Those of the source asked about last: all clauses of a page have the same. */
let lastSource: SourceStarts | null = null;

function startsOf(source: string): SourceStarts {
  if (lastSource?.source === source) return lastSource;
  const start = (name: string): HashStart => hashStart(`${source}: ${name} `);
  lastSource = {
    source,
    verb: start('verb'),
    first: start('first'),
    opening: start('opening'),
    last: start('last'),
    any: featureSlot(`${source}: any`),
  };
  return lastSource;
}
