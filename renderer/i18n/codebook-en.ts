import type { codebookZh } from './codebook-zh.ts';
import type { English } from './english.ts';

/** What the codebook says in English; part of the catalogue (en.ts). */
export const codebookEn: English<typeof codebookZh> = {
  'action.codebook.change': 'change the codebook',
  'action.measure.confirm': 'confirm that a code still fits',
  'action.worklist.recode': 're-code by the new codebook',

  'error.code_retired': 'This code is retired. Choose a code in use.',
  'error.codebook_conflict': 'The codebook has a newer version, so nothing was saved. Compare with it and save again.',
  'error.codebook_unreadable':
    'No codebook can be read from the file. Choose a JSON, CSV or .qdc file and check that it is complete.',
  'error.codebook_invalid': 'The codebook still has problems, so nothing was saved. Settle what is named first.',
};
