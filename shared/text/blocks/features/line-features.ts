import { contextFeatures } from './context-features.ts';
import type { FeatureGroup, LinesOfPage, Signal } from './feature-group.ts';
import { markupFeatures } from './markup-features.ts';
import { shapeFeatures } from './shape-features.ts';
import { topicFeatures } from './topic-features.ts';

const TEXT_GROUPS: readonly FeatureGroup[] = [shapeFeatures, contextFeatures, topicFeatures];
const GROUPS = { text: TEXT_GROUPS, html: [...TEXT_GROUPS, markupFeatures] } as const;

/** Whether a page came as plain text or with markup; each has a model of its own. */
export type PageForm = keyof typeof GROUPS;

type FeatureName = readonly [name: string, signal: Signal];

const NAMES: Record<PageForm, readonly FeatureName[]> = {
  text: GROUPS.text.flatMap(({ names }) => names),
  html: GROUPS.html.flatMap(({ names }) => names),
};

/** Names and signals of the features of a form, in the order of `lineFeatures`. */
export function featureNames(form: PageForm): readonly FeatureName[] {
  return NAMES[form];
}

/** The features of all lines, row by row. */
export function lineFeatures(form: PageForm, page: LinesOfPage): Float32Array {
  const width = featureNames(form).length;
  const rows = new Float32Array(width * page.segments.length);
  let offset = 0;
  for (const group of GROUPS[form]) {
    group.write(page, rows, width, offset);
    offset += group.names.length;
  }
  return rows;
}
