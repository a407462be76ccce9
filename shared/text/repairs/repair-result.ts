import type { Edit, EditSuggestion } from '../model.ts';

/** What a repair stage finds: edits that are provably safe, and those that a reviewer must judge. Both sorted. */
export interface RepairResult {
  edits: Edit[];
  suggestions: EditSuggestion[];
}
