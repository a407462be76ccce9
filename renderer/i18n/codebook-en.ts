import type { codebookZh } from './codebook-zh.ts';

type Zh = typeof codebookZh;
type English = { [K in keyof Zh]: string } & {
  [K in keyof Zh as K extends `${infer Stem}_other` ? `${Stem}_one` : never]: string;
};

/** What the codebook says in English; part of the catalogue (en.ts). */
export const codebookEn: English = {
  'action.codebook.change': 'change the codebook',
  'action.measure.confirm': 'confirm that a code still fits',
  'action.worklist.recode': 're-code by the new codebook',

  'error.code_retired': 'This code is retired. Choose a code in use.',
  'error.codebook_conflict': 'The codebook has a newer version, so nothing was saved. Compare with it and save again.',
  'error.codebook_invalid': 'The codebook still has problems, so nothing was saved. Settle what is named first.',
};
