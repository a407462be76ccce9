import { FIELD_NAMES, type FieldCandidates, type FieldName, type FieldValue } from '../text/model.ts';
import { authorReadings, editorReadings, originalSourceReadings, sourceReadings } from './credit-fields.ts';
import { dateReadings } from './date-field.ts';
import { documentNumberReadings } from './document-number-field.ts';
import type { Gazetteer } from './gazetteer.ts';
import { creditLines, type FieldContext, type PageContext } from './page-context.ts';
import { RegionFinder } from './region-field.ts';
import { sectionReadings } from './section-field.ts';
import { titleReadings } from './title-field.ts';
import { urlReadings } from './url-field.ts';

/** Most values shown beside the proposed one. */
const MOST_CANDIDATES = 5;

const READERS: Record<Exclude<FieldName, 'region'>, (context: FieldContext) => FieldValue[]> = {
  title: titleReadings,
  publishedAt: dateReadings,
  source: sourceReadings,
  originalSource: originalSourceReadings,
  author: authorReadings,
  editor: editorReadings,
  documentNumber: documentNumberReadings,
  section: sectionReadings,
  url: urlReadings,
};

const READER_LIST = Object.entries(READERS) as [FieldName, (context: FieldContext) => FieldValue[]][];

export interface FoundFields {
  fields: Record<FieldName, FieldValue | null>;
  fieldCandidates: FieldCandidates;
}

/** Reads every field of a page: the best reading is proposed, the others are candidates. */
export class FieldFinder {
  readonly #regions: RegionFinder;

  constructor(gazetteer: Gazetteer) {
    this.#regions = new RegionFinder(gazetteer);
  }

  find(context: PageContext): FoundFields {
    const withCredits = { ...context, credits: creditLines(context) };
    const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, null])) as FoundFields['fields'];
    const fieldCandidates: FieldCandidates = {};
    const put = (name: FieldName, best: FieldValue | null, others: readonly FieldValue[]): void => {
      fields[name] = best;
      const beside = best ? distinctValues([best, ...others]).slice(1) : distinctValues(others);
      if (beside.length > 0) fieldCandidates[name] = beside.slice(0, MOST_CANDIDATES);
    };
    for (const [name, read] of READER_LIST) {
      const [best = null, ...others] = read(withCredits);
      put(name, best, others);
    }
    const { best, others } = this.#regions.find(context, fields.source);
    put(
      'region',
      best,
      others.sort((a, b) => b.confidence - a.confidence),
    );
    return { fields, fieldCandidates };
  }
}

/** The first of each value; a less precise date says the same as a more precise one before it. */
function distinctValues(readings: readonly FieldValue[]): FieldValue[] {
  const result: FieldValue[] = [];
  for (const reading of readings) {
    const known = ({ value }: FieldValue): boolean =>
      value === reading.value || (/^\d{4}(?:-|$)/.test(reading.value) && value.startsWith(`${reading.value}T`));
    if (!result.some(known)) result.push(reading);
  }
  return result;
}
