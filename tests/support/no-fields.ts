import { FIELD_NAMES, type FieldName } from '../../shared/text/model.ts';

/** Every field without a value. */
export const NO_FIELDS = Object.fromEntries(FIELD_NAMES.map((name) => [name, null])) as Record<FieldName, null>;
