import { foldScript } from './script-tables.ts';

/** Text as it is compared when somebody looks for it: either script, either width, either case are the same. */
export const foldForSearch = (text: string): string => foldScript(text.normalize('NFKC').toLowerCase());
