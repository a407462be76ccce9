import type { Text } from '@codemirror/state';
import type { Block, Span } from '../../shared/text/model.ts';
import type { OffsetMap } from '../../shared/text/offset-map.ts';
import { blockAt } from './spans.ts';

/** Where things of the raw text stand in a pane. */
export interface Place {
  /** The runs of a raw range; none when it is not there. */
  of: (span: Span) => Span[];
  /** Where a repair that left nothing is shown in the text of the pane; none when that shows what it took away. */
  trace: (edit: Span, doc: Text) => Span[];
}

/** In the raw text everything stands where it stands. */
export const rawPlace: Place = {
  of: (span: Span) => (span.start < span.end ? [span] : []),
  trace: ({ start }: Span) => (start > 0 ? [{ start: start - 1, end: start }] : []),
};

/** Where things of the raw text stand in the clean text. */
export function cleanPlace(blocks: readonly Block[], map: OffsetMap): Place {
  return {
    of: (span: Span) => map.rawRangeToClean(span),
    trace: (edit: Span, doc: Text) => {
      const at = map.rawToClean(edit.start, -1);
      const kept = blockAt(blocks, edit.start)?.kept;
      return kept && at > 0 && doc.lineAt(at).from < at ? [{ start: at - 1, end: at }] : [];
    },
  };
}
