import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { Preferences } from '../../../shared/contract/schemas/project.ts';
import { type OffsetMap, projectClean } from '../../../shared/text/offset-map.ts';
import { widthEdits } from '../../../shared/text/width-edits.ts';
import { queries } from '../../api/queries.ts';
import { editKey } from './suggestions.ts';

export interface Projection {
  text: string;
  map: OffsetMap;
}

/** The clean text of a page in the reader's script and width. Tags stand on raw text, so neither moves them. */
export function useProjection(
  detail: DocumentDetail,
  { script, width }: Pick<Preferences, 'script' | 'width'>,
): Projection {
  const { raw, review } = detail;
  const documentId = detail.row.id;
  const applied = useMemo(() => review.edits.filter((edit) => edit.status === 'applied'), [review.edits]);
  const repairs = useMemo(() => applied.map(editKey).join('|'), [applied]);
  const converted = useQuery({
    ...queries.scriptEdits(documentId, script === 'hant' ? 'hant' : 'hans', repairs),
    enabled: script !== 'keep',
    // Only what belongs to this page may stand in while a new conversion is on its way.
    placeholderData: (previous, query) => (query?.queryKey[1] === documentId ? keepPreviousData(previous) : undefined),
  });
  const edits = script === 'keep' ? applied : (converted.data?.edits ?? applied);
  return useMemo(
    () => projectClean(raw, review.blocks, width === 'half' ? widthEdits(raw, edits) : edits),
    [raw, review.blocks, edits, width],
  );
}
