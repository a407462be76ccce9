import type { Seeds } from '../../../electron/engine/pipeline/load-seeds.ts';
import { PageAnalyser } from '../../../shared/text/analyse-page.ts';
import { articleModel } from '../../../shared/text/blocks/find-article.ts';
import type { Span } from '../../../shared/text/model.ts';
import { PageView } from '../../../shared/text/page-view.ts';
import { isJudged, RUN_FEATURES, RunModel, runFeatures } from '../../../shared/text/spam/run-model.ts';
import {
  FIRST,
  gramSlots,
  LARGEST,
  SALES_SLOTS,
  SalesModel,
  type SalesWeights,
} from '../../../shared/text/spam/sales-model.ts';
import { SpamFinder } from '../../../shared/text/spam/spam-finder.ts';
import { type SpamModel, type SpamWeights, spamModel } from '../../../shared/text/spam/spam-model.ts';
import { emptyTally, measurePage, type Tally } from '../../../tests/contamination/measure.ts';
import type { PublicPage } from '../../../tests/contamination/public-pages.ts';
import { learnRuns, type RunExample } from './learn-runs.ts';
import { learnSales, type SalesExample } from './learn-sales.ts';
import { FOLDS, type SpamFold, spamFolds } from './spam-folds.ts';

/**
 * How far above every clean run of the other folds a run must be to be spam by itself (log-odds), since pages yet unseen
 * are stranger than these, and how much less it needs beside one that is.
 */
const MARGIN = 3.6;
/** How much a page as it is found counts beside a made one. */
const REAL_WEIGHT = 8;
const LESS_BESIDE = 1.5;

/** How the models do on families that they did not see. */
export interface SpamScores {
  pages: number;
  recall: number;
  spamRemoved: number;
  bodyRemoved: number;
  cleanPages: number;
  cleanFlagged: number;
  byShape: Record<string, number>;
}

interface FoldRun extends RunExample {
  fold: number;
  onCleanPage: boolean;
  allowance: number;
  text: string;
}

const BLANK_SALES: SalesWeights = {
  bias: 0,
  step: 1,
  grams: String.fromCharCode(FIRST + LARGEST).repeat(SALES_SLOTS),
};
const NO_RUNS = new RunModel({
  features: RUN_FEATURES,
  weights: RUN_FEATURES.map(() => 0),
  bias: 0,
  sure: Infinity,
  likely: Infinity,
});

/**
 * Learns the language of advertisements from pieces, then what makes a run of them spam. The runs it learns from are
 * judged by language models that did not see their families, as at a page of a new kind.
 */
export function learnSpam(
  pages: readonly PublicPage[],
  { lexicons, lines }: Seeds,
  log: (line: string) => void,
): { weights: SpamWeights; scores: SpamScores } {
  const folds = spamFolds(pages);
  const blank = new SpamFinder(lexicons.spam, languageOnly(BLANK_SALES));
  const examples = folds.map((fold) => salesExamples(blank, fold));
  log(`pieces: ${examples.map((own) => own.length).join(' ')}`);
  const others = (fold: number): SalesExample[] => examples.filter((_, index) => index !== fold).flat();
  const sales = folds.map((_, fold) => learnSales(others(fold)));
  const runs = folds.flatMap((fold, index) => {
    const weights = sales[index];
    return weights ? runExamples(new SpamFinder(lexicons.spam, languageOnly(weights)), fold, index) : [];
  });
  log(`runs: ${runs.length}, of spam ${runs.filter(({ spam }) => spam).length}`);
  const runModels = folds.map((_, fold) => learnRuns(runs.filter((run) => run.fold !== fold)));
  const judged = runs.map((run) => {
    const model = runModels[run.fold];
    const odds = run.features.reduce((sum, value, i) => sum + value * (model?.weights[i] ?? 0), model?.bias ?? 0);
    return { ...run, odds: odds - run.allowance };
  });
  const clean = judged.filter((run) => run.onCleanPage).sort((a, b) => b.odds - a.odds);
  for (const { odds, text } of clean.slice(0, 10)) log(`  clean ${odds.toFixed(2)} ${text.slice(0, 60)}`);
  const sure = Math.round(((clean[0]?.odds ?? 0) + MARGIN) * 1000) / 1000;
  const likely = Math.round((sure - LESS_BESIDE) * 1000) / 1000;
  const thresholds = { features: RUN_FEATURES, sure, likely };
  const analysers = folds.map((_, fold) => {
    const [own, model] = [sales[fold], runModels[fold]];
    if (!own || !model) throw new Error(`no model for fold ${fold}`);
    const spam = spamModel({ sales: own, runs: { ...model, ...thresholds } });
    const stamp = { version: '', rules: '', segmenter: '' };
    return new PageAnalyser({
      lexicons,
      codes: [],
      segmenter: null,
      model: articleModel(lines),
      spamModel: spam,
      stamp,
    });
  });
  const scores = scoreFolds(folds, analysers, log);
  const weights = { sales: learnSales(examples.flat()), runs: { ...learnRuns(runs), ...thresholds } };
  RUN_FEATURES.forEach((name, index) => {
    log(`  ${name.padEnd(14)} ${weights.runs.weights[index]}`);
  });
  log(`bias ${weights.runs.bias} sure ${sure} likely ${likely}`);
  return { weights, scores };
}

/** A language model with no model of runs. */
function languageOnly(sales: SalesWeights): SpamModel {
  return { sales: new SalesModel(sales), runs: NO_RUNS };
}

/** The different pieces of a fold's pages. */
function salesExamples(finder: SpamFinder, fold: SpamFold): SalesExample[] {
  const found = new Map<string, SalesExample>();
  const add = (text: string, spam: readonly Span[], weight = 1): void => {
    const { page } = finder.study(new PageView(text, []).folded);
    const marks = marksOf(text, spam);
    for (const { from, to } of page.pieces) {
      if (to - from < 2) continue;
      const isSpam = share(marks, page.stream.at, from, to) >= 0.5;
      const key = `${isSpam} ${String.fromCharCode(...page.stream.units.subarray(from, to))}`;
      const known = found.get(key);
      if (known) known.count += weight;
      else found.set(key, { slots: gramSlots(page.stream, from, to), spam: isSpam, count: weight });
    }
  };
  for (const { text, spam } of [...fold.spam, ...fold.neutral]) add(text, spam);
  for (const text of fold.real) add(text, [], REAL_WEIGHT);
  for (const text of fold.clean) add(text, []);
  return [...found.values()];
}

function runExamples(finder: SpamFinder, fold: SpamFold, number: number): FoldRun[] {
  const found: FoldRun[] = [];
  const add = (text: string, spam: readonly Span[], weight = 1): void => {
    const { page, runs } = finder.study(new PageView(text, []).folded);
    const marks = marksOf(text, spam);
    for (const { start, end, evidence, guards, points, allowance } of runs) {
      const [from, to] = [page.pieces[start]?.from ?? 0, page.pieces[end - 1]?.to ?? 0];
      const part = share(marks, page.stream.at, from, to);
      if (!isJudged(evidence) || (part > 0.2 && part < 0.7)) continue;
      found.push({
        features: runFeatures(evidence, guards, points),
        spam: part >= 0.7,
        weight,
        fold: number,
        allowance,
        onCleanPage: spam.length === 0,
        text: page.text.slice(page.stream.at[from] ?? 0, page.stream.at[to - 1] ?? 0).replaceAll('\n', '⏎'),
      });
    }
  };
  for (const { text, spam } of [...fold.spam, ...fold.neutral]) add(text, spam);
  for (const text of fold.real) add(text, [], REAL_WEIGHT);
  for (const text of fold.clean) add(text, []);
  return found;
}

function marksOf(text: string, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return marks;
}

/** Share of the letters from..to whose places are marked. */
function share(marks: Uint8Array, at: Int32Array, from: number, to: number): number {
  let marked = 0;
  for (let index = from; index < to; index++) marked += marks[at[index] ?? 0] ?? 0;
  return marked / Math.max(1, to - from);
}

function scoreFolds(
  folds: readonly SpamFold[],
  analysers: readonly PageAnalyser[],
  log: (line: string) => void,
): SpamScores {
  const all = emptyTally();
  const tallies: Record<string, Tally> = {};
  const scores = { cleanPages: 0, cleanFlagged: 0 };
  folds.forEach((fold, index) => {
    const analyser = analysers[index];
    if (!analyser) return;
    for (const page of fold.spam) {
      const keys = [page.shape, `disguise ${page.obfuscation}`, `placement ${page.placement}`, `family ${page.family}`];
      const own = keys.map((key) => {
        const tally = tallies[key] ?? emptyTally();
        tallies[key] = tally;
        return tally;
      });
      measurePage(analyser, page, [all, ...own]);
    }
    for (const text of [...fold.real, ...fold.clean]) {
      scores.cleanPages++;
      if (measurePage(analyser, { text, spam: [], body: [] }, [])) {
        scores.cleanFlagged++;
      }
    }
  });
  const recall = ({ flagged, pages }: Tally): number => Math.round((1000 * flagged) / pages) / 1000;
  const removed = ({ spamRemoved, spamChars }: Tally): number => Math.round((1000 * spamRemoved) / spamChars) / 1000;
  for (const [key, tally] of Object.entries(tallies)) log(`  ${key.padEnd(36)} ${recall(tally)} ${removed(tally)}`);
  log(
    `all ${all.pages} pages: recall ${recall(all)}, spam removed ${removed(all)}, body ${all.bodyRemoved / all.bodyChars}`,
  );
  log(`clean ${scores.cleanPages}, flagged ${scores.cleanFlagged}; ${FOLDS} folds`);
  return {
    pages: all.pages,
    recall: recall(all),
    spamRemoved: removed(all),
    bodyRemoved: Math.round((1e5 * all.bodyRemoved) / all.bodyChars) / 1e5,
    ...scores,
    byShape: Object.fromEntries(
      ['list', 'modified-list', 'advertisement', 'links', 'stuffed-prose'].map((shape) => [
        shape,
        recall(tallies[shape] ?? all),
      ]),
    ),
  };
}
