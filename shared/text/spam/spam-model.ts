import { RunModel, type RunWeights } from './run-model.ts';
import { SalesModel, type SalesWeights } from './sales-model.ts';

/** What `npm run train:spam` learned. */
export interface SpamWeights {
  sales: SalesWeights;
  runs: RunWeights;
}

/** The models of a spam finder. */
export interface SpamModel {
  sales: SalesModel;
  runs: RunModel;
}

/** @throws Error when the weights were made for another version */
export function spamModel({ sales, runs }: SpamWeights): SpamModel {
  return { sales: new SalesModel(sales), runs: new RunModel(runs) };
}
