import type { Edit, PageAnalysis } from '../text/model.ts';
import { meet } from '../text/spans-meet.ts';
import type { ReviewedEdit } from './review-state.ts';

const byStart = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;
const same = (a: Edit, b: Edit): boolean => a.start === b.start && a.end === b.end && a.insert === b.insert;

/** The machine's repairs before any decision. */
export function machineEdits(analysis: PageAnalysis): ReviewedEdit[] {
  const applied = analysis.edits.map(
    (edit): ReviewedEdit => ({ ...edit, status: 'applied', origin: 'machine', confidence: 1, reason: edit.rule }),
  );
  const suggested = analysis.editSuggestions.map(
    (edit): ReviewedEdit => ({ ...edit, status: 'suggested', origin: 'machine' }),
  );
  return [...applied, ...suggested].sort(byStart);
}

/** Applies one repair or takes it back. Applied repairs never overlap: a new one turns off those in its way. */
export function setEdit(edits: readonly ReviewedEdit[], edit: Edit, applied: boolean): ReviewedEdit[] {
  const status = applied ? 'applied' : 'rejected';
  const known = edits.some((other) => same(other, edit));
  const result = edits.map((other): ReviewedEdit => {
    if (same(other, edit)) return { ...other, status };
    if (applied && other.status === 'applied' && meet(other, edit)) return { ...other, status: 'rejected' };
    return other;
  });
  if (!known) result.push({ ...edit, status, origin: 'reviewer', confidence: 1, reason: 'reviewer' });
  return result.sort(byStart);
}
