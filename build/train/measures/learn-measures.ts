import type { Seeds } from '../../../electron/engine/pipeline/load-seeds.ts';
import type { MeasureCase } from '../../../shared/extract/measure-cases.ts';
import { addScores, type MeasureScore, NO_SCORE, scoreMeasures } from '../../../shared/learn/evaluate.ts';
import { labelMeasures, type MeasureLessons } from '../../../shared/learn/label-page.ts';
import { type LearnedModel, type StoredModel, storeModel } from '../../../shared/learn/learned-model.ts';
import { trainChoices } from '../../../shared/learn/train-choices.ts';
import { PageAnalyser } from '../../../shared/text/analyse-page.ts';
import { articleModel } from '../../../shared/text/blocks/find-article.ts';
import type { Segmenter } from '../../../shared/text/model.ts';
import { spamModel } from '../../../shared/text/spam/spam-model.ts';
import type { TaggedPage } from './read-tagged.ts';

const HEADS = ['measure', 'code', 'edge'] as const;

interface Studied extends TaggedPage {
  cases: MeasureCase[];
  lessons: MeasureLessons;
}

/** Learns weights from all pages after telling how well those of the other sites do on each site. */
export function learnMeasures(
  pages: readonly TaggedPage[],
  seeds: Seeds,
  segmenter: Segmenter,
  say: (line: string) => void,
): StoredModel {
  const codes = seeds.codebook.groups.flatMap((group) =>
    group.codes.map(({ id, name, include = [] }) => ({ id, name: name.zh, include })),
  );
  const ids = codes.map(({ id }) => id);
  const analyser = new PageAnalyser({
    lexicons: seeds.lexicons,
    codes,
    segmenter,
    model: articleModel(seeds.lines),
    spamModel: spamModel(seeds.spam),
    stamp: { version: '', rules: '', segmenter: '' },
  });
  const studied = pages.map((page): Studied => {
    // What is peculiar to one source must not become a weight for all.
    const cases = analyser.study(page.text, { source: '' }).measures;
    const tags = page.measures.map((tag) => ({ ...tag, status: 'accepted' as const }));
    return { ...page, cases, lessons: labelMeasures(cases, tags, ids, true) };
  });
  const score = (tested: readonly Studied[], model: LearnedModel | null): MeasureScore =>
    tested.map((page) => scoreMeasures(page.cases, page.measures, model, ids)).reduce(addScores, NO_SCORE);
  say(`rules alone        ${written(score(studied, null))}`);
  const held = [...Map.groupBy(studied, ({ site }) => site)].map(([site, own]) => {
    const found = score(own, train(studied.filter((page) => page.site !== site)));
    say(`  ${site}: ${own.length} pages, ${written(found)}`);
    return found;
  });
  say(`held out by site   ${written(held.reduce(addScores, NO_SCORE))}`);
  const model = train(studied);
  say(`on its own pages   ${written(score(studied, model))}`);
  return storeModel(model);
}

const train = (pages: readonly Studied[]): LearnedModel =>
  Object.fromEntries(HEADS.map((head) => [head, trainChoices(pages.flatMap((page) => page.lessons[head]))]));

function written({ proposed, tagged, found, coded, exact }: MeasureScore): string {
  const share = (part: number, whole: number): string => (part / (whole || 1)).toFixed(3);
  const f1 = share(2 * found, proposed + tagged);
  return `P ${share(found, proposed)} R ${share(found, tagged)} F1 ${f1} code ${share(coded, found)} span ${share(exact, found)} (${proposed} / ${tagged})`;
}
