import type { Lexicons } from '../text/lexicons.ts';
import type { MeasureProposal, Segmenter } from '../text/model.ts';
import type { CodebookCode } from './codes.ts';
import type { PageContext } from './page-context.ts';

export class MeasureFinder {
  constructor(_lexicons: Lexicons, _codes: readonly CodebookCode[], _segmenter: Segmenter | null) {}

  find(_context: PageContext): MeasureProposal[] {
    return [];
  }
}
