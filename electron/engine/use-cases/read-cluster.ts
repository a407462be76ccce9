import type { Input, Output } from '../../../shared/contract/contract.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { shownAnalysis } from '../store/shown-review.ts';
import { copyDifference, copyShape } from '../triage/copy-difference.ts';
import { lineExcerpt, marksOf, plainExcerpt } from '../triage/excerpts.ts';

/**
 * The near-duplicates of a page with what a shared verdict would rest on.
 *
 * @throws JiaoyueError `not_found`
 */
export function readCluster(
  { store }: EngineContext,
  { documentId, offset, limit }: Input<'triage.cluster'>,
): Output<'triage.cluster'> {
  const number = store.documents.numberOf(documentId);
  const page = number === undefined ? undefined : store.triage.page(number);
  const raw = store.documents.text(documentId);
  const analysis = shownAnalysis(store, documentId);
  if (number === undefined || !page || raw === undefined || !analysis)
    throw new JiaoyueError('not_found', `no document ${documentId}`, { documentId });
  const shape = copyShape(raw, analysis.verdict.evidence);
  const members = page.cluster === null ? [] : store.triage.members(page.cluster, number, offset, limit);
  return {
    total: store.triage.copies(page.cluster, number).all,
    members: members.map(({ number: _, cluster: __, ...member }) => {
      const text = store.documents.text(member.id) ?? '';
      const said = shownAnalysis(store, member.id);
      const marks = said ? marksOf(said) : [];
      const { alike, own, longest } = copyDifference(shape, text, said?.verdict.evidence ?? []);
      const excerpt = lineExcerpt(text, marks) ?? (longest && plainExcerpt(text, longest));
      return { ...member, alike, own, excerpt };
    }),
  };
}
