import type { PageHints } from '../page-hints.ts';
import type { PageView } from '../page-view.ts';
import type { RepeatedLine } from '../repetition/repeated-line.ts';
import type { SpamRun } from '../spam/spam-run.ts';
import { BigramPool } from './bigram-pool.ts';
import type { BoilerplateRules } from './boilerplate-rules.ts';
import { classifyInside, markDuplicateLead } from './classify-inside.ts';
import { type ArticleModel, findArticle } from './find-article.ts';
import { findTitle } from './find-title.ts';
import { nameRepeated } from './lower-repeated.ts';
import { makeSegments } from './make-segments.ts';
import { label, type Segment } from './segment.ts';
import { splitPromoTitle } from './split-promo-title.ts';

/** The lines of a page with their kinds. */
export interface ClassifiedPage {
  segments: Segment[];
  title: Segment | null;
  /** Index of the first segment of the body and of the first after it; equal when there is none. */
  bodyFirst: number;
  bodyEnd: number;
  /** Index of the related header that ends the article, or the number of segments. */
  articleEnd: number;
}

/** Of each paragraph this much tells what the page is about, UTF-16 units. */
const POOL_LINE = 2000;
/** Least sentence text (UTF-16 units) above a related header for it to end the article. */
const ARTICLE_LENGTH = 40;

/**
 * Gives every line a kind: lines that give themselves away by their wording first, then the lines of the article by the
 * line model, then the headline above it, then what lies inside and outside the body.
 */
export function classifyPage(
  view: PageView,
  rules: BoilerplateRules,
  spam: readonly SpamRun[],
  hints: PageHints | null,
  model: ArticleModel,
  repeated: readonly RepeatedLine[],
): ClassifiedPage {
  const segments = makeSegments(view, rules, spam);
  let articleEnd = findArticleEnd(segments);
  const article = findArticle(segments, articleEnd, hints, model, repeated);
  if (!article) {
    labelWithoutBody(segments.filter(({ kind }) => !kind));
    labelOutside(segments, 0, 0, articleEnd, rules);
    return { segments, title: null, bodyFirst: 0, bodyEnd: 0, articleEnd };
  }
  const { span } = article;
  const pool = new BigramPool();
  for (const segment of segments) {
    if (segment.article && !segment.kind && segment.features.sentenceMarks > 0) pool.add(segment.folded, POOL_LINE);
  }
  let title = findTitle(segments, { first: article.firstParagraph, last: span.last }, pool, hints);
  if (!title) {
    const promo = splitPromoTitle(view, segments, span.first, pool);
    if (promo) {
      title = promo.index;
      span.first += promo.index < span.first ? promo.added : 0;
      span.last += promo.added;
      articleEnd += promo.added;
    }
  }
  const bodyFirst = title === span.first ? title + 1 : span.first;
  const bodyEnd = span.last + 1;
  markDuplicateLead(segments, Math.max(bodyFirst, (title ?? -1) + 1), bodyEnd, rules);
  classifyInside(segments, bodyFirst, bodyEnd);
  labelOutside(segments, bodyFirst, bodyEnd, articleEnd, rules);
  nameRepeated(segments);
  return { segments, title: title === null ? null : (segments[title] ?? null), bodyFirst, bodyEnd, articleEnd };
}

/** Short pages without a sentence are kept as they are; a long list of such lines is a page of links. */
const FEW_LINES = 5;

function labelWithoutBody(unnamed: readonly Segment[]): void {
  for (const segment of unnamed) {
    if (unnamed.length <= FEW_LINES) label(segment, 'body', true, 0.4, 'only-text');
    else label(segment, 'navigation', false, 0.5, 'no-sentences');
  }
}

/** Labels related headers; the first one with an article above it ends the article. */
function findArticleEnd(segments: readonly Segment[]): number {
  let prose = 0;
  for (const [index, segment] of segments.entries()) {
    if (segment.header) {
      if (prose >= ARTICLE_LENGTH) {
        label(segment, 'related', false, 0.98, 'related-header');
        return index;
      }
      label(segment, 'navigation', false, 0.7, 'side-column');
    } else if (!segment.kind && segment.features.sentenceMarks > 0 && segment.features.endsSentence) {
      prose += segment.features.length;
    }
  }
  return segments.length;
}

/** Lines outside the body that no rule named: teasers after the related header, side columns and link lists elsewhere. */
function labelOutside(
  segments: readonly Segment[],
  bodyFirst: number,
  bodyEnd: number,
  articleEnd: number,
  rules: BoilerplateRules,
): void {
  segments.forEach((segment, index) => {
    if (index > articleEnd && segment.kind !== 'spam' && segment.kind !== 'legal' && segment.kind !== 'contact') {
      label(segment, 'related', false, 0.95, 'after-related-header');
    } else if (!segment.kind) {
      if (rules.isSummary(segment) && index < bodyFirst) label(segment, 'summary', true, 0.85, 'summary-label');
      else if (index < bodyFirst) label(segment, 'navigation', false, 0.8, 'above-body');
      else if (index >= bodyEnd) label(segment, 'navigation', false, 0.75, 'below-body');
    }
  });
}
