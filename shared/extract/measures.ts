import { anyOf, type Lexicons } from '../text/lexicons.ts';
import type { Level, MeasureProposal, Segmenter, Span, Token } from '../text/model.ts';
import { ActorFinder, levelOf, pageLevel } from './actors.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { type CodeScore, CodeScorer } from './code-scorer.ts';
import type { CodebookCode } from './codes.ts';
import { HeadFinder } from './measure-head.ts';
import type { PageContext } from './page-context.ts';
import { splitCoordination } from './split-coordination.ts';
import { findTargets } from './targets.ts';
import { lazyTokens } from './tokens.ts';

/** A clause that may be a measure. Positions are those of the page view. */
interface Candidate extends Span {
  sentence: number;
  clause: number;
  score: number;
  codes: CodeScore[];
  targets: Span[];
  reason: string;
}

const THRESHOLD = 2.75;
/** Two neighbouring measures of one code that together are no longer than this are one measure. */
const LONGEST_JOINED = 36;
const LONGEST_MEASURE = 90;
/** How far back an actor is looked for, and how far into the measure. */
const ACTOR_REACH = 400;
const SUBJECT_REACH = 10;
/** Level and usual actor of a page are read from this much of its body. */
const PAGE_SAMPLE = 20_000;

const PREAMBLE = /指导思想|总体目标|基本原则|总体要求|工作目标|主要目标/;
const AIM =
  /^(?:以|把).{2,40}(?:为|作为)(?:抓手|重点|目标|主题|导向|重心|契机|核心|主线|载体|牵引|指导|引领|引擎|切入点|主体|主导|手段|突破口|基础)/;
const BACKGROUND = /指出|近年来|当前|几年来|长期以来|目前|多年来|已经/;
/** 推广三明经验,是医改的重要任务: the clause is the subject of a statement. */
const COPULA = /^(?:也|就)?是/;
/** A numbered first sentence of one or two clauses, no longer than this, is the heading of what follows it. */
const LONGEST_LEAD = 40;
const NUMBERED_LEAD = /^(?:第?[一二三四五六七八九十]{1,2}(?:是|要|在)|[(（][一二三四五六七八九十]{1,2}[)）])/;

/** Proposes policy measures in the body of a page: verb, object and, where it has one, numeric target. */
export class MeasureFinder {
  readonly #heads: HeadFinder;
  readonly #codes: CodeScorer;
  readonly #actors: ActorFinder;
  readonly #excluded: RegExp;
  readonly #vague: RegExp;
  readonly #segmenter: Segmenter | null;

  constructor(lexicons: Lexicons, codes: readonly CodebookCode[], segmenter: Segmenter | null) {
    this.#heads = new HeadFinder(lexicons.measures);
    this.#codes = new CodeScorer(lexicons.healthTerms, codes);
    this.#actors = new ActorFinder(lexicons.regions);
    this.#excluded = anyOf(lexicons.measures.excluded);
    this.#vague = new RegExp(`(?:${anyOf(lexicons.measures.vagueObjects).source})[”"’』」]?$`);
    this.#segmenter = segmenter;
  }

  find({ view, page }: PageContext): MeasureProposal[] {
    const measures: MeasureProposal[] = [];
    if (this.#codes.isEmpty) return measures;
    const body = page.segments.filter(({ kept, kind }) => kept && (kind === 'body' || kind === 'heading'));
    const sample = view.folded.slice(body[0]?.start ?? 0, (body[0]?.start ?? 0) + PAGE_SAMPLE);
    const standard = pageLevel(sample);
    const frequent = this.#actors.mostFrequent(sample);
    const offset = body[0]?.start ?? 0;
    const usual = frequent ? view.text.slice(offset + frequent.start, offset + frequent.end) : null;
    let sentence = 0;
    let preamble = false;
    for (const segment of body) {
      if (segment.kind === 'heading') {
        preamble = PREAMBLE.test(segment.folded);
        continue;
      }
      const clauses = splitClauses(view.folded, segment.start, segment.end, sentence);
      sentence = (clauses.at(-1)?.sentence ?? sentence) + 1;
      const candidates = join(this.#candidates(view.folded, clauses, preamble));
      const actors = candidates.length > 0 ? this.#actors.all(view.folded, segment) : [];
      // Candidates come in order, so each actor is passed once.
      let passed = 0;
      for (const candidate of candidates) {
        const [best] = candidate.codes;
        if (!best) continue;
        const raw = view.toRaw(candidate.start, candidate.end);
        const from = Math.max(segment.start, candidate.start - ACTOR_REACH);
        const before = view.folded.slice(from, candidate.start);
        // The subject may stand at the head of the measure itself.
        const until = Math.min(candidate.end, candidate.start + SUBJECT_REACH);
        while ((actors[passed]?.end ?? Number.POSITIVE_INFINITY) <= until) passed++;
        const near = actors[passed - 1];
        const actor = near && near.start >= from ? view.text.slice(near.start, near.end) : usual;
        const all = candidate.codes.reduce((sum, { score }) => sum + score, 0);
        measures.push({
          ...raw,
          quote: view.text.slice(candidate.start, candidate.end),
          code: best.code,
          confidence: round(Math.min(0.97, 0.35 + candidate.score / 12) * (0.6 + (0.4 * best.score) / all)),
          alternatives: candidate.codes
            .slice(1, 4)
            .map(({ code, score }) => ({ code, confidence: round(score / all) })),
          level: this.#level(view.folded.slice(candidate.start, candidate.end), before, standard),
          actor,
          targets: candidate.targets.map((target) => ({
            ...view.toRaw(target.start, target.end),
            text: view.text.slice(target.start, target.end),
          })),
          reason: candidate.reason,
        });
      }
    }
    return measures;
  }

  #tokens(folded: string, { start, end }: Span): Token[] {
    if (!this.#segmenter) return [];
    return this.#segmenter.tag(folded.slice(start, end)).map((token) => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    }));
  }

  #level(measure: string, before: string, standard: Level | null): Level | null {
    return levelOf(measure) ?? standard ?? levelOf(before.slice(-200));
  }

  #candidates(folded: string, clauses: readonly Clause[], preamble: boolean): Candidate[] {
    const found: Candidate[] = [];
    const sentences = summariseSentences(clauses);
    const context = this.#codes.score(
      folded.slice(clauses[0]?.start ?? 0, Math.min(clauses.at(-1)?.end ?? 0, (clauses[0]?.start ?? 0) + 600)),
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
        if (!head) {
          // A figure that belongs to the measure just before it: 选择……等六种慢性病.
          const before = found.at(-1);
          if (before && before.sentence === clause.sentence) before.targets.push(...targets);
          return;
        }
        const span = { start: head.start, end: Math.min(clause.end, head.start + LONGEST_MEASURE) };
        const text = folded.slice(span.start, span.end);
        const object = folded.slice(head.verbEnd, span.end);
        const codes = this.#codes.score(text);
        const terms = codes[0]?.score ?? 0;
        let score = head.weight * 0.6 + Math.min(terms, 14) * 0.2 + (Math.min(text.length, 24) - 10) * 0.02;
        if (targets.length > 0) score += 1.2;
        if (object.length < (head.fronted ? 2 : 4)) score -= 2;
        if (terms === 0) score -= targets.length > 0 ? 0.2 : 1.5;
        if (this.#excluded.test(clause.folded)) score -= 2.5;
        if (this.#vague.test(text) && terms < 8) score -= object.length >= 10 && terms > 5 ? 0.4 : 1;
        if (AIM.test(clause.folded)) score -= 3;
        if (isCutTitle(clause.folded) || folded.charAt(clause.end) === '?') score -= 3;
        if (COPULA.test(folded.slice(clause.end + 1, clause.end + 3))) score -= 2;
        if (preamble && targets.length === 0) score -= 3;
        if (BACKGROUND.test(opening) && targets.length === 0) score -= 1;
        if (NUMBERED_LEAD.test(opening) && clause.sentence < last && count <= 2 && length <= LONGEST_LEAD) score -= 3;
        if (score < THRESHOLD) {
          const before = found.at(-1);
          if (before && before.sentence === clause.sentence && before.targets.length === 0)
            before.targets.push(...targets);
          return;
        }
        const reason = targets.length > 0 ? 'verb-with-target' : 'verb-and-terms';
        found.push({
          ...span,
          sentence: clause.sentence,
          clause: index,
          score,
          codes: withContext(codes, context),
          targets,
          reason,
        });
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

/** Where a clause says little about its code, its paragraph helps. */
function withContext(codes: readonly CodeScore[], context: readonly CodeScore[]): CodeScore[] {
  const all = context.reduce((sum, { score }) => sum + score, 0);
  const sums = new Map(codes.map(({ code, score }) => [code, score]));
  for (const { code, score } of context) sums.set(code, (sums.get(code) ?? 0) + (2 * score) / all);
  return [...sums].map(([code, score]) => ({ code, score })).sort((a, b) => b.score - a.score);
}

/** Joins two measures of one code in neighbouring clauses when they are short and no third follows. */
function join(candidates: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const first = candidates[index];
    const second = candidates[index + 1];
    if (!first) break;
    const pair =
      second !== undefined &&
      continues(first, second) &&
      !continues(candidates[index - 1], first) &&
      !continues(second, candidates[index + 2]) &&
      first.targets.length + second.targets.length === 0 &&
      second.end - first.start <= LONGEST_JOINED;
    if (pair) {
      joined.push({ ...first, end: second.end, score: Math.max(first.score, second.score), reason: 'joined-clauses' });
      index++;
    } else {
      joined.push(first);
    }
  }
  return joined;
}

function continues(first: Candidate | undefined, second: Candidate | undefined): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    first.sentence === second.sentence &&
    first.clause + 1 === second.clause &&
    first.codes[0]?.code === second.codes[0]?.code
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
