import type { ReviewedMeasure } from '../../../shared/review/review-state.ts';
import type { CodeIndex } from './code-index.ts';

interface MeasurePreviewProps {
  label: string;
  raw: string;
  measures: readonly ReviewedMeasure[];
  codes: CodeIndex;
}

/** Proposals of a page about to be decided on together, each with its confidence, code and words. */
export function MeasurePreview({ label, raw, measures, codes }: MeasurePreviewProps) {
  return (
    // Where it scrolls, the arrow keys must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard
    <ul className="accept-list" aria-label={label} tabIndex={0}>
      {measures.map(({ id, start, end, code, confidence }) => (
        <li key={id}>
          <span className="confidence">{confidence?.toFixed(2)}</span>
          <span className={`swatch ${codes.look(code).group}`} aria-hidden />
          <span>{codes.look(code).name}</span>
          <q lang="zh">{raw.slice(start, end)}</q>
        </li>
      ))}
    </ul>
  );
}
