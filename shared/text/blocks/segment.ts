import type { BlockKind, Span } from '../model.ts';
import type { RepetitionScope } from '../repetition/repeated-line.ts';
import type { Signal } from './features/feature-group.ts';

/** A line, or a part of one, while it is being classified. Positions are those of the page view. */
export interface Segment extends Span {
  line: number;
  /** The visible text in Simplified characters and half-width signs. */
  folded: string;
  features: Features;
  kind: BlockKind | null;
  kept: boolean;
  confidence: number;
  reason: string;
  /** Whether the line heads a list of other articles. */
  header: boolean;
  /** Whether the line model counts it to the article, and the log-odds that it does by itself. */
  article: boolean;
  odds: number;
  /** What moved the line model most; null where it was not asked. */
  signal: Signal | null;
  /** Where the line stands again, if that spoke against it. */
  repeated: RepetitionScope | null;
}

export interface Features {
  /** Length in UTF-16 units. */
  length: number;
  han: number;
  /** 。！？； and the ASCII ones. */
  sentenceMarks: number;
  commas: number;
  /** Whether the last sign ends a sentence (quotes and brackets skipped). */
  endsSentence: boolean;
  /** Pieces between `|`, `>`, `·` and runs of white space. */
  pieces: number;
  digits: number;
}

/** Counts over at most this many units; a longer line is told apart by its beginning. */
const SAMPLE = 4000;

export function featuresOf(folded: string): Features {
  const text = folded.length > SAMPLE ? folded.slice(0, SAMPLE) : folded;
  const features = { length: folded.length, han: 0, sentenceMarks: 0, commas: 0, pieces: 1, digits: 0 };
  let separated = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const separator = SEPARATORS.has(unit);
    if (separator && !separated) features.pieces++;
    separated = separator;
    if (unit >= 0x3400 && unit <= 0x9fff) features.han++;
    else if (unit >= 0x30 && unit <= 0x39) features.digits++;
    else if (SENTENCE.has(unit)) features.sentenceMarks++;
    else if (COMMAS.has(unit)) features.commas++;
  }
  const tail = text.slice(-3).replace(/["'”’」』)\]】]+$/, '');
  return { ...features, endsSentence: folded.length <= SAMPLE && SENTENCE.has(tail.charCodeAt(tail.length - 1)) };
}

const units = (text: string): Set<number> => new Set([...text].map((sign) => sign.charCodeAt(0)));
const SENTENCE = units('。!?;！？；');
const COMMAS = units(',、，:：');
const SEPARATORS = units('|丨>»·•\t \u3000\u00a0');

export function makeSegment(folded: string, start: number, end: number, line: number): Segment {
  const text = folded.slice(start, end);
  return {
    start,
    end,
    line,
    folded: text,
    features: featuresOf(text),
    kind: null,
    kept: false,
    confidence: 0,
    reason: '',
    header: false,
    article: false,
    odds: 0,
    signal: null,
    repeated: null,
  };
}

/** Gives a segment its kind. */
export function label(segment: Segment, kind: BlockKind, kept: boolean, confidence: number, reason: string): void {
  segment.kind = kind;
  segment.kept = kept;
  segment.confidence = confidence;
  segment.reason = reason;
}
