import { anyOf, type Lexicons } from '../text/lexicons.ts';
import type { Segmenter, Span, Token } from '../text/model.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { type CodeScore, CodeScorer } from './code-scorer.ts';
import type { CodebookCode } from './codes.ts';
import { HeadFinder, type MeasureHead } from './measure-head.ts';
import type { PageContext } from './page-context.ts';
import { splitCoordination } from './split-coordination.ts';
import { findTargets } from './targets.ts';
import { lazyTokens } from './tokens.ts';

/** A clause, or a part of one, that may be a measure. Positions are those of the page view. */
export interface Candidate extends Span {
  clause: Clause;
  /** Number of the clause in its paragraph. */
  index: number;
  /** Paragraph it stands in. */
  paragraph: Span;
  /** Null for a clause without a known verb, which the rules never propose. */
  head: MeasureHead | null;
  /** Points that the rules give it; at `THRESHOLD` it is as likely a measure as not. */
  score: number;
  /** Codes its words speak for, best first. */
  codes: CodeScore[];
  targets: Span[];
  reason: string;
  /** Where its clause begins behind number and openers. */
  opened: number;
  /** What spoke against it. */
  doubts: string[];
  /** The first clause of its sentence, and how many clauses that has. */
  opening: string;
  siblings: number;
  /** Points of the terms of its best code, without its surroundings. */
  terms: number;
}

/** Points at which a candidate is as likely a measure as not. */
export const THRESHOLD = 2.75;
const LONGEST_MEASURE = 90;
/** Of a paragraph this much tells what its clauses speak of, UTF-16 units. */
const LONGEST_CONTEXT = 600;
/** Points of a clause without a known verb start here: only what is learned can make it a proposal. */
const BARE = -0.5;

const PREAMBLE = /指导思想|总体目标|基本原则|总体要求|工作目标|主要目标/;
const AIM =
  /^(?:以|把).{2,40}(?:为|作为)(?:抓手|重点|目标|主题|导向|重心|契机|核心|主线|载体|牵引|指导|引领|引擎|切入点|主体|主导|手段|突破口|基础)/;
const BACKGROUND = /指出|近年来|当前|几年来|长期以来|目前|多年来|已经/;
/** 推广三明经验,是医改的重要任务: the clause is the subject of a statement. */
const COPULA = /^(?:也|就)?是/;
/** A numbered first sentence of one or two clauses, no longer than this, is the heading of what follows it. */
const LONGEST_LEAD = 40;
const NUMBERED_LEAD = /^(?:第?[一二三四五六七八九十]{1,2}(?:是|要|在)|[(（][一二三四五六七八九十]{1,2}[)）])/;
/** A bare clause shorter than this is no measure. */
const SHORTEST_BARE = 6;

/** Finds every clause in the body of a page that may be a measure, with what speaks for and against it. */
export class CandidateFinder {
  readonly #heads: HeadFinder;
  readonly #codes: CodeScorer;
  readonly #excluded: RegExp;
  readonly #vague: RegExp;
  readonly #segmenter: Segmenter | null;

  constructor(lexicons: Lexicons, codes: readonly CodebookCode[], segmenter: Segmenter | null) {
    this.#heads = new HeadFinder(lexicons.measures);
    this.#codes = new CodeScorer(lexicons.healthTerms, codes);
    this.#excluded = anyOf(lexicons.measures.excluded);
    this.#vague = new RegExp(`(?:${anyOf(lexicons.measures.vagueObjects).source})[”"’』」]?$`);
    this.#segmenter = segmenter;
  }

  /** By paragraph, candidates in the order of the text. Nothing where there is no code to give. */
  find({ view, page }: PageContext): Candidate[][] {
    if (this.#codes.isEmpty) return [];
    const found: Candidate[][] = [];
    let sentence = 0;
    let preamble = false;
    for (const segment of page.segments) {
      if (!segment.kept) continue;
      if (segment.kind === 'heading') preamble = PREAMBLE.test(segment.folded);
      if (segment.kind !== 'body') continue;
      const clauses = splitClauses(view.folded, segment.start, segment.end, sentence);
      sentence = (clauses.at(-1)?.sentence ?? sentence) + 1;
      found.push(this.#ofParagraph(view.folded, segment, clauses, preamble));
    }
    return found;
  }

  #tokens(folded: string, { start, end }: Span): Token[] {
    if (!this.#segmenter) return [];
    return this.#segmenter.tag(folded.slice(start, end)).map((token) => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    }));
  }

  #ofParagraph(folded: string, { start, end }: Span, clauses: readonly Clause[], preamble: boolean): Candidate[] {
    const found: Candidate[] = [];
    const sentences = summariseSentences(clauses);
    const from = clauses[0]?.start ?? 0;
    const context = shareOut(
      this.#codes.score(folded.slice(from, Math.min(clauses.at(-1)?.end ?? 0, from + LONGEST_CONTEXT))),
    );
    const last = clauses.at(-1)?.sentence ?? 0;
    clauses
      .flatMap((whole) => {
        // The segmenter never joins words across a clause's edge, so a clause is cut as it would be in its paragraph.
        const tokens = lazyTokens(() => this.#tokens(folded, whole));
        return splitCoordination(whole, this.#heads, tokens).map((clause) => ({ clause, tokens }));
      })
      .forEach(({ clause, tokens }, index) => {
        const targets = findTargets(folded, clause.start, clause.end, tokens);
        const { opening = '', length = 0, clauses: count = 0 } = sentences.get(clause.sentence) ?? {};
        const head = this.#heads.find(clause, tokens);
        const opened = this.#heads.start(clause);
        const from = head?.start ?? opened;
        const span = { start: from, end: Math.min(clause.end, from + LONGEST_MEASURE) };
        const text = folded.slice(span.start, span.end);
        const codes = this.#codes.score(text);
        const terms = codes[0]?.score ?? 0;
        const place = { ...span, clause, opened, index, paragraph: { start, end }, opening, siblings: count };
        const shared = { ...place, head, targets, terms };
        if (!head) {
          // A figure that belongs to the measure just before it (选择……等六种慢性病) is handed on by the chooser.
          const score = BARE + Math.min(terms, 14) * 0.1;
          const isLong = span.end - span.start >= SHORTEST_BARE;
          if (isLong || targets.length > 0)
            found.push({ ...shared, score, codes: withContext(codes, context), reason: 'learned', doubts: [] });
          return;
        }
        const object = folded.slice(head.verbEnd, span.end);
        const doubts: string[] = [];
        let score = head.weight * 0.6 + Math.min(terms, 14) * 0.2 + (Math.min(text.length, 24) - 10) * 0.02;
        const doubt = (name: string, points: number): void => {
          score -= points;
          doubts.push(name);
        };
        if (targets.length > 0) score += 1.2;
        if (object.length < (head.fronted ? 2 : 4)) doubt('short', 2);
        if (terms === 0) doubt('no-term', targets.length > 0 ? 0.2 : 1.5);
        if (this.#excluded.test(clause.folded)) doubt('excluded', 2.5);
        if (this.#vague.test(text) && terms < 8) doubt('vague', object.length >= 10 && terms > 5 ? 0.4 : 1);
        if (AIM.test(clause.folded)) doubt('aim', 3);
        if (isCutTitle(clause.folded) || folded.charAt(clause.end) === '?') doubt('cut', 3);
        if (COPULA.test(folded.slice(clause.end + 1, clause.end + 3))) doubt('subject', 2);
        if (preamble && targets.length === 0) doubt('preamble', 3);
        if (BACKGROUND.test(opening) && targets.length === 0) doubt('background', 1);
        if (NUMBERED_LEAD.test(opening) && clause.sentence < last && count <= 2 && length <= LONGEST_LEAD)
          doubt('lead', 3);
        const reason = targets.length > 0 ? 'verb-with-target' : 'verb-and-terms';
        found.push({ ...shared, score, codes: withContext(codes, context), reason, doubts });
      });
    return found;
  }
}

interface SentenceSummary {
  /** Start of the first clause. */
  opening: string;
  /** Without commas. */
  length: number;
  clauses: number;
}

/** How much of a sentence's first clause is looked at. */
const LONGEST_OPENING = 200;

function summariseSentences(clauses: readonly Clause[]): Map<number, SentenceSummary> {
  const sentences = new Map<number, SentenceSummary>();
  for (const { sentence, folded } of clauses) {
    const known = sentences.get(sentence);
    if (known) {
      known.length += folded.length;
      known.clauses++;
    } else {
      sentences.set(sentence, { opening: folded.slice(0, LONGEST_OPENING), length: folded.length, clauses: 1 });
    }
  }
  return sentences;
}

/** Whether a clause is a piece of a document's name: one of the two marks 《 and 》 lies outside it. */
function isCutTitle(text: string): boolean {
  return text.lastIndexOf('《') > text.lastIndexOf('》') || (text.includes('》') && !text.includes('《'));
}

/** What a paragraph adds to the codes of each of its clauses. */
const shareOut = (codes: readonly CodeScore[]): CodeScore[] => {
  const all = codes.reduce((sum, { score }) => sum + score, 0);
  return codes.map(({ code, score }) => ({ code, score: (2 * score) / all }));
};

/** Where a clause says little about its code, its paragraph helps. */
function withContext(codes: readonly CodeScore[], context: readonly CodeScore[]): CodeScore[] {
  const sums = codes.map(({ code, score }) => ({ code, score }));
  for (const { code, score } of context) {
    const known = sums.find((sum) => sum.code === code);
    if (known) known.score += score;
    else sums.push({ code, score });
  }
  return sums.sort((a, b) => b.score - a.score);
}
