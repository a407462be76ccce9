import { BoilerplateRules } from '../../shared/text/blocks/boilerplate-rules.ts';
import type { PageForm } from '../../shared/text/blocks/features/line-features.ts';
import { featureNames, lineFeatures } from '../../shared/text/blocks/features/line-features.ts';
import { linesOfPage } from '../../shared/text/blocks/find-article.ts';
import { makeSegments } from '../../shared/text/blocks/make-segments.ts';
import type { Segment } from '../../shared/text/blocks/segment.ts';
import { readHtml } from '../../shared/text/html/read-html.ts';
import type { Lexicons } from '../../shared/text/lexicons.ts';
import { PageView } from '../../shared/text/page-view.ts';
import { repairText } from '../../shared/text/repairs/repair-text.ts';
import { alignGold } from './align-gold.ts';
import type { Examples } from './examples.ts';
import type { GoldPage } from './read-pages.ts';

/** Turns pages with gold into rows of features and labels, as the pipeline sees them. */
export class ExampleReader {
  readonly #rules: BoilerplateRules;

  constructor(lexicons: Lexicons) {
    this.#rules = new BoilerplateRules(lexicons.boilerplate);
  }

  /** The lines of a page read as text of its set, or as HTML. Markup is left out of the features of `text`. */
  read(page: GoldPage, form: PageForm, source: 'lines' | 'html'): Examples {
    const html = source === 'html' ? readHtml(page.html, page.url ?? null) : null;
    const texts = html ? html.text.split('\n') : page.lines;
    const labels = html ? alignGold(texts, page.gold) : Uint8Array.from(page.body);
    const raw = texts.join('\n');
    const view = new PageView(raw, repairText(raw).edits);
    const segments = makeSegments(view, this.#rules, [], () => null);
    const lines = linesOfPage(segments, segments.length, form === 'html' && html ? html.hints : null);
    const own = Uint8Array.from(segments, ({ line }) => labels[line] ?? 0);
    return {
      rows: lineFeatures(form, lines),
      width: featureNames(form).length,
      labels: own,
      weights: weigh(segments, own),
    };
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
