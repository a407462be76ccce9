import { seedsFolder } from '../../electron/engine/app-paths.ts';
import { loadSeeds } from '../../electron/engine/pipeline/load-seeds.ts';
import { readModel } from '../../shared/learn/learned-model.ts';
import { type AnalyserConfig, PageAnalyser } from '../../shared/text/analyse-page.ts';
import { articleModel } from '../../shared/text/blocks/find-article.ts';
import { spamModel } from '../../shared/text/spam/spam-model.ts';

export const seeds = loadSeeds(seedsFolder());

/** The codes of the codebook the application starts with. */
export const seedCodes = seeds.codebook.groups.flatMap((group) =>
  group.codes.map(({ id, name, include = [] }) => ({ id, name: name.zh, include })),
);

/** An analyser with the seeds' word lists and models; without codes and segmenter unless `config` has them. */
export function seedAnalyser(config: Partial<AnalyserConfig> = {}): PageAnalyser {
  return new PageAnalyser({
    lexicons: seeds.lexicons,
    codes: [],
    segmenter: null,
    learned: readModel(seeds.measures),
    model: articleModel(seeds.lines),
    spamModel: spamModel(seeds.spam),
    stamp: { version: '', rules: '', segmenter: '' },
    ...config,
  });
}
