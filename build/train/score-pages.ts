import type { PageAnalyser } from '../../shared/text/analyse-page.ts';
import type { PageForm } from '../../shared/text/blocks/features/line-features.ts';
import { readHtml } from '../../shared/text/html/read-html.ts';
import type { PageAnalysis } from '../../shared/text/model.ts';
import { squash } from './align-gold.ts';
import type { GoldPage } from './read-pages.ts';

/** How well the main text of one page was found. */
export interface PageScore {
  page: GoldPage;
  /** F1 of the multisets of character pairs of found and gold text, 0 to 1. */
  pairs: number;
  /** Lines of the set found rightly, wrongly, and missed; all 0 for HTML, whose lines are others. */
  right: number;
  wrong: number;
  missed: number;
}

const MAIN = new Set(['body', 'heading']);

/** Analyses a page and compares its title, body and headings with the gold text. */
export function scorePage(analyser: PageAnalyser, page: GoldPage, form: PageForm): PageScore {
  const html = form === 'html' ? readHtml(page.html, page.url ?? null) : null;
  const text = html ? html.text : page.lines.join('\n');
  const analysis = analyser.analyse(text, { hints: html?.hints ?? null });
  const score: PageScore = {
    page,
    pairs: pairF1(foundText(analysis, text), page.gold),
    right: 0,
    wrong: 0,
    missed: 0,
  };
  if (form === 'text') countLines(analysis, page, score);
  return score;
}

/** Title, body and headings of a page, the title as the field has it. */
export function foundText({ blocks, fields }: PageAnalysis, text: string): string {
  const kept = blocks.filter((block) => block.kept && MAIN.has(block.kind));
  return [fields.title?.value ?? '', ...kept.map(({ start, end }) => text.slice(start, end))].join('\n');
}

function countLines({ blocks }: PageAnalysis, page: GoldPage, score: PageScore): void {
  const main = blocks.filter(({ kept, kind }) => kept && (MAIN.has(kind) || kind === 'title'));
  let start = 0;
  page.lines.forEach((line, number) => {
    const end = start + line.length;
    const covered = main.reduce(
      (sum, block) => sum + Math.max(0, Math.min(end, block.end) - Math.max(start, block.start)),
      0,
    );
    const found = covered / Math.max(1, line.length) >= 0.5;
    const wanted = page.body[number] === 1;
    if (found && wanted) score.right++;
    else if (found) score.wrong++;
    else if (wanted) score.missed++;
    start = end + 1;
  });
}

/** F1 of two texts by the multisets of their character pairs, white space left out. */
export function pairF1(found: string, wanted: string): number {
  const [left, right] = [pairsOf(found), pairsOf(wanted)];
  let both = 0;
  for (const [pair, count] of right) both += Math.min(count, left.get(pair) ?? 0);
  const sum = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((total, count) => total + count, 0);
  const [precision, recall] = [both / Math.max(1, sum(left)), both / Math.max(1, sum(right))];
  return both === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function pairsOf(text: string): Map<string, number> {
  const plain = squash(text);
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < plain.length; at++) {
    const pair = plain.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Means over the pages of a set. */
export interface SetScore {
  pages: number;
  pairF1: number;
  lineF1: number;
}

export function summarise(scores: readonly PageScore[]): Record<string, SetScore> {
  const sets: Record<string, SetScore> = {};
  for (const set of [...new Set(scores.map(({ page }) => page.set))].sort()) {
    const own = scores.filter(({ page }) => page.set === set);
    const sum = (of: (score: PageScore) => number): number => own.reduce((total, score) => total + of(score), 0);
    const [right, wrong, missed] = [sum((s) => s.right), sum((s) => s.wrong), sum((s) => s.missed)];
    const lineF1 = right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
    sets[set] = { pages: own.length, pairF1: sum((score) => score.pairs) / own.length, lineF1 };
  }
  return sets;
}
