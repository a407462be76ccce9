/**
 * The log line that draws a check sample. It is no command: it changes no page, so there is nothing for undo to take back,
 * and a new sample takes its place.
 */
export const TRIAGE_SAMPLE = 'triage.sample';

/** What such a line says: the pages of the sample in the order drawn, and what they were drawn from. */
export interface SampleBody {
  seed: number;
  /** Pages that nobody had judged, and the highest document number among them. */
  population: number;
  lastDocument: number;
  documentIds: string[];
}
