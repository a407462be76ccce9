import type { FoundFields } from '../extract/field-finder.ts';
import type { MeasureCase } from '../extract/measure-cases.ts';
import type { LineFate } from '../text/blocks/line-kinds.ts';
import type { Span, VerdictProposal } from '../text/model.ts';

/** A line of a page as what was taught about lines sees it. */
export interface LineCase extends Span, LineFate {
  /** Slots of what is the case. */
  features: number[];
}

/** All that learning needs of one page; positions are UTF-16 units of the raw text. */
export interface PageCases {
  /** Empty where unknown. */
  site: string;
  measures: MeasureCase[];
  lines: LineCase[];
  found: FoundFields;
  verdict: VerdictProposal;
}
