import type { FieldName } from '../../../shared/text/model.ts';

/** A field's value as it is shown: a date without the sign that ISO puts before the time. */
export const shownValue = (name: FieldName, value: string): string =>
  name === 'publishedAt' ? value.replace('T', ' ') : value;
