import { BoilerplateRules } from '../../shared/text/blocks/boilerplate-rules.ts';
import type { PageForm } from '../../shared/text/blocks/features/line-features.ts';
import { featureNames, lineFeatures } from '../../shared/text/blocks/features/line-features.ts';
import { linesOfPage } from '../../shared/text/blocks/find-article.ts';
import { makeSegments } from '../../shared/text/blocks/make-segments.ts';
import type { Segment } from '../../shared/text/blocks/segment.ts';
import { readHtml } from '../../shared/text/html/read-html.ts';
import type { Lexicons } from '../../shared/text/lexicons.ts';
import type { PageHints } from '../../shared/text/page-hints.ts';
import { PageView } from '../../shared/text/page-view.ts';
import { repairText } from '../../shared/text/repairs/repair-text.ts';
import { alignGold } from './align-gold.ts';
import { type Examples, joinExamples } from './examples.ts';
import type { GoldPage } from './read-pages.ts';

/** Lines of the beginning of an article. */
const BEGINNING = 4;

/** Turns pages with gold into rows of features and labels, as the pipeline sees them. */
export class ExampleReader {
  readonly #rules: BoilerplateRules;

  constructor(lexicons: Lexicons) {
    this.#rules = new BoilerplateRules(lexicons.boilerplate);
  }

  /** The lines of a page that came as HTML, with its markup. */
  readHtml(page: GoldPage): Examples {
    const { text, hints } = readHtml(page.html, page.url ?? null);
    const texts = text.split('\n');
    return this.#examples('html', texts, alignGold(texts, page.gold), hints);
  }

  /**
   * A page as it may reach us as text: cut into lines by others, by our own reader of HTML, and as somebody's cleaned
   * copy, whole or its first lines alone, so that short and clean pages are left alone.
   */
  readText(page: GoldPage): Examples {
    const own = readHtml(page.html, page.url ?? null).text.split('\n');
    const article = page.lines.filter((_, line) => page.body[line] === 1);
    const parts = [
      this.#examples('text', page.lines, Uint8Array.from(page.body), null),
      this.#examples('text', own, alignGold(own, page.gold), null),
    ];
    for (const copy of [article, article.slice(0, BEGINNING)]) {
      if (copy.length > 0) parts.push(this.#examples('text', copy, new Uint8Array(copy.length).fill(1), null));
    }
    return joinExamples(parts);
  }

  #examples(form: PageForm, texts: readonly string[], labels: Uint8Array, hints: PageHints | null): Examples {
    const raw = texts.join('\n');
    const view = new PageView(raw, repairText(raw).edits);
    const segments = makeSegments(view, this.#rules, []);
    const own = Uint8Array.from(segments, ({ line }) => labels[line] ?? 0);
    const rows = lineFeatures(form, linesOfPage(segments, segments.length, hints));
    return { rows, width: featureNames(form).length, labels: own, weights: weigh(segments, own) };
  }
}

/**
 * Lines of the article count double, since they are few; long ones more, since much text hangs on them; and those of a
 * page of many lines less, so that no page outweighs the others.
 */
function weigh(segments: readonly Segment[], labels: Uint8Array): Float32Array {
  const weights = Float32Array.from(segments, ({ features }, line) => {
    return (labels[line] === 1 ? 2 : 1) * (1 + Math.min(4, features.length / 40) / 2);
  });
  const scale = Math.sqrt(100 / weights.reduce((sum, weight) => sum + weight, 0));
  return weights.map((weight) => weight * scale);
}
