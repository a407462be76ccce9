import type { MeasureAttributes } from '../../../shared/review/decision.ts';

type Stage = NonNullable<MeasureAttributes['stage']>;
type Instrument = NonNullable<MeasureAttributes['instrument']>;

// Written out here because decision.ts would bring the schema library into the page; the types keep them complete.
const stages: Record<Stage, true> = { 提出: true, 试点: true, 部署: true, 实施: true, 成效: true };
const instruments: Record<Instrument, true> = { 供给型: true, 需求型: true, 环境型: true };

export const STAGES = Object.keys(stages) as Stage[];
export const INSTRUMENTS = Object.keys(instruments) as Instrument[];
