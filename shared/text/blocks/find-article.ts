import type { PageHints } from '../page-hints.ts';
import type { RepeatedLine } from '../repetition/repeated-line.ts';
import { bodyScore, bodySpan } from './body-span.ts';
import { decodeArticle, type GapCosts } from './decode-article.ts';
import type { LinesOfPage } from './features/feature-group.ts';
import { lineFeatures, type PageForm } from './features/line-features.ts';
import { keepTableRows } from './keep-table-rows.ts';
import { LineModel, type TreeWeights } from './line-model.ts';
import { lowerRepeated } from './lower-repeated.ts';
import type { Segment } from './segment.ts';

/** The line models with the costs of an article's structure; null to go by rules of thumb alone. */
export interface ArticleModel {
  text: LineModel | null;
  html: LineModel | null;
  structure: Record<PageForm, ArticleStructure>;
}

/** Weights of the models with the structures found for them. */
export type ArticleWeights = Record<PageForm, { structure: ArticleStructure; trees: TreeWeights }>;

/** @throws Error when the weights were made for other features */
export function articleModel({ text, html }: ArticleWeights): ArticleModel {
  return {
    text: new LineModel(text.trees, 'text'),
    html: new LineModel(html.trees, 'html'),
    structure: { text: text.structure, html: html.structure },
  };
}

/** How lines make up an article; found by cross-validation (see `npm run train`). All in log-odds but `thumb` and `kin`. */
export interface ArticleStructure extends GapCosts {
  /** Weight of the rule of thumb beside the line model, which keeps a page unlike all known ones from being lost. */
  thumb: number;
  /** Weight of the mean of a line's kin: lines of the same element and container. */
  kin: number;
  /** The best line of a page has at least this: every page with a paragraph is taken to have an article. */
  floor: number;
}

export interface Article {
  /** First and last line. */
  span: { first: number; last: number };
  /** The first line that reads like a paragraph. */
  firstParagraph: number;
}

/** A line with more than this share of its characters in links is a link, whatever it says. */
const LINKED = 0.8;
const LINK_SCORE = -1;
/** Stands for certainty in sums of log-odds. */
const CERTAIN = 60;
const PARAGRAPH = 0.7;
/** Log-odds from which a line above the first paragraph belongs to the article. */
const SURE = 1;

/** What the features read: the lines with their rule-of-thumb scores and the first guess of the body. */
export function linesOfPage(segments: readonly Segment[], limit: number, hints: PageHints | null): LinesOfPage {
  const scores = Float32Array.from(segments, (segment) => {
    const score = bodyScore(segment);
    return (hints?.lines[segment.line]?.linkShare ?? 0) > LINKED ? Math.min(score, LINK_SCORE) : score;
  });
  const guess = bodySpan(segments, scores, limit);
  return { segments, scores, first: guess?.first ?? 0, end: guess ? guess.last + 1 : 0, hints };
}

/**
 * Finds the article before `limit` and marks its lines, or null when there is none. Lines that are repeated on other
 * pages need more evidence than others.
 */
export function findArticle(
  segments: readonly Segment[],
  limit: number,
  hints: PageHints | null,
  model: ArticleModel,
  repeated: readonly RepeatedLine[],
): Article | null {
  const lines = linesOfPage(segments, limit, hints);
  const form = hints ? 'html' : 'text';
  const judge = model[form];
  const rows = judge ? lineFeatures(form, lines) : new Float32Array();
  // Lines behind the limit are out; only as kin of the lines of an HTML page do they count.
  const odds = judge ? judge.logOdds(rows, hints ? segments.length : limit) : Float64Array.from(lines.scores);
  if (judge) settle(odds, lines, limit, model.structure[form]);
  segments.forEach((segment, line) => {
    if (segment.kind === 'spam' || line >= limit) odds[line] = -CERTAIN;
    else if (segment.reason.startsWith('rule:')) odds[line] = segment.kept ? CERTAIN : -CERTAIN;
  });
  let article = decodeArticle(odds, model.structure[form]);
  if (repeated.length > 0 && lowerRepeated(odds, segments, lines.scores, article, repeated))
    article = decodeArticle(odds, model.structure[form]);
  if (hints) keepTableRows(article, segments, hints);
  const paragraph = article.findIndex((member, line) => member === 1 && (lines.scores[line] ?? 0) >= PARAGRAPH);
  // Above the first paragraph stand headline, credits and what is left of the site's own lines.
  for (let line = 0; line < paragraph; line++) if ((odds[line] ?? 0) < SURE) article[line] = 0;
  const first = article.indexOf(1);
  if (first < 0) return null;
  const last = article.lastIndexOf(1);
  segments.forEach((segment, line) => {
    segment.article = article[line] === 1;
    segment.odds = odds[line] ?? 0;
    if (judge && line >= first && line <= last) segment.signal = judge.signal(rows, line, segment.article);
  });
  return { span: { first, last }, firstParagraph: paragraph < 0 ? first : paragraph };
}

const THUMB_RANGE = { least: -2, most: 4 } as const;

/** Settles the log-odds of single lines by what the page as a whole says. */
function settle(odds: Float64Array, lines: LinesOfPage, limit: number, structure: ArticleStructure): void {
  const { segments, scores, hints } = lines;
  for (let line = 0; line < odds.length; line++) {
    const score = Math.max(THUMB_RANGE.least, Math.min(THUMB_RANGE.most, scores[line] ?? 0));
    odds[line] = (odds[line] ?? 0) + structure.thumb * score;
  }
  if (hints && structure.kin > 0) addKin(odds, segments, hints, structure.kin);
  let best = -Infinity;
  for (let line = 0; line < limit; line++) best = Math.max(best, odds[line] ?? 0);
  // Without a line that reads like a paragraph, only the model itself may find an article.
  const lift = lines.end > 0 ? Math.max(0, structure.floor - best) : 0;
  for (let line = 0; lift > 0 && line < odds.length; line++) odds[line] = (odds[line] ?? 0) + lift;
}

/** Lines of the same element and container share their fate. */
function addKin(odds: Float64Array, segments: readonly Segment[], hints: PageHints, weight: number): void {
  const kin = new Map<string, { sum: number; weight: number }>();
  const kinOf = ({ line }: Segment): string => {
    const markup = hints.lines[line];
    return markup ? `${markup.container} ${markup.element} ${markup.names}` : '';
  };
  const keys = segments.map(kinOf);
  segments.forEach(({ features }, line) => {
    const entry = kin.get(keys[line] ?? '') ?? { sum: 0, weight: 0 };
    const share = Math.sqrt(features.length);
    entry.sum += share * (odds[line] ?? 0);
    entry.weight += share;
    kin.set(keys[line] ?? '', entry);
  });
  keys.forEach((key, line) => {
    const entry = kin.get(key);
    if (entry) odds[line] = (odds[line] ?? 0) + (weight * entry.sum) / entry.weight;
  });
}
