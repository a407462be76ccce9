import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { RuleDraft } from '../../../shared/rules/rule.ts';
import { isLineBreak } from '../../../shared/text/lines.ts';
import type { Span } from '../../../shared/text/model.ts';
import { blockAt } from '../../text-panes/spans.ts';

/** Longest name that is taken from the text, and longest text of a rule, UTF-16 units. */
const LONGEST_NAME = 24;
const LONGEST_TEXT = 2_000;

const isEdge = (raw: string, at: number): boolean => at < 0 || at >= raw.length || isLineBreak(raw.charCodeAt(at));

/** A name for a rule that looks for a text: its first line, cut. */
export function nameOf(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]+/u);
  const signs = [...line];
  return signs.length > LONGEST_NAME ? `${signs.slice(0, LONGEST_NAME).join('')}…` : line;
}

/** The rule that a marked stretch of a page is a case of: its kind if it is removed already, else spam, on its site. */
export function draftOfSpan({ raw, review, site }: DocumentDetail, { start, end }: Span): RuleDraft {
  const block = blockAt(review.blocks, start);
  const text = raw.slice(start, Math.min(end, start + LONGEST_TEXT)).toWellFormed();
  const isWhole = isEdge(raw, start - 1) && isEdge(raw, end);
  return {
    name: nameOf(text),
    kind: block && !block.kept ? block.kind : 'spam',
    kept: false,
    pattern: { match: 'literal', text, unit: isWhole ? 'line' : 'passage' },
    scope: site === null ? { type: 'corpus' } : { type: 'site', site },
    overTags: false,
    enabled: true,
  };
}
