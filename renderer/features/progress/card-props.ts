import type { Progress } from '../../../shared/contract/schemas/progress.ts';

export interface CardProps {
  figures: Progress;
  /** Whether tables are shown in place of charts. */
  asTable: boolean;
}
