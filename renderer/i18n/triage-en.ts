import type { English } from './english.ts';
import type { triageZh } from './triage-zh.ts';

/** What triage says in English; part of the catalogue (en.ts). */
export const triageEn: English<typeof triageZh> = {
  'error.nothing_to_check': 'Every page is judged: there is none to check. Import more pages first.',
};
