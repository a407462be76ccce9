import { cutBlocks } from '../text/cut-blocks.ts';
import { FIELD_NAMES, type FieldValue, type PageAnalysis, type Span } from '../text/model.ts';
import { meetsAny } from '../text/spans-meet.ts';
import type { Rule } from './rule.ts';

/** A rule and where it found something on a page: UTF-16 units of raw text, sorted, without overlaps. */
export interface RuleHits {
  rule: Pick<Rule, 'id' | 'kind' | 'kept'>;
  spans: readonly Span[];
}

/** How sure a page is contaminated in which a reviewer's rule found spam. */
const SPAM_SCORE = 0.99;

/** The proposal, else the first candidate, whose evidence stands outside the removed text. */
function fieldOutside(values: readonly FieldValue[], removed: readonly Span[]): FieldValue | null {
  const stands = ({ start, end }: FieldValue): boolean =>
    start === null || end === null || !meetsAny({ start, end }, removed);
  return values.find(stands) ?? null;
}

/** Blocks with the kinds of the rules; of rules that meet the first one in the list counts. */
function overlayBlocks(analysis: PageAnalysis, hits: readonly RuleHits[]): PageAnalysis['blocks'] {
  let { blocks } = analysis;
  for (const { rule, spans } of hits.toReversed())
    for (const span of spans)
      blocks = cutBlocks(blocks, span, (block) => ({
        ...block,
        kind: rule.kind,
        kept: rule.kept,
        confidence: 1,
        reason: `rule:${rule.id}`,
      }));
  return blocks;
}

/**
 * What the machine says of a page once reviewers' rules have had their say: blocks take their kinds, proposals whose text
 * is removed go, and a page with spam is no clean one. The analysis given is not changed.
 *
 * @param hits those that go first in front
 */
export function overlayRules(analysis: PageAnalysis, hits: readonly RuleHits[]): PageAnalysis {
  if (hits.length === 0) return analysis;
  const blocks = overlayBlocks(analysis, hits);
  const removed = blocks.filter(({ kept, reason }) => !kept && reason.startsWith('rule:'));
  const fields = { ...analysis.fields };
  for (const name of FIELD_NAMES) {
    const proposed = fields[name];
    if (proposed) fields[name] = fieldOutside([proposed, ...(analysis.fieldCandidates?.[name] ?? [])], removed);
  }
  const spam = removed.filter(({ kind }) => kind === 'spam');
  const { verdict } = analysis;
  const evidence = [
    ...verdict.evidence.filter((span) => !meetsAny(span, spam)),
    ...spam.map(({ start, end, reason }) => ({ start, end, rule: reason })),
  ].sort((a, b) => a.start - b.start);
  return {
    ...analysis,
    blocks,
    fields,
    measures: analysis.measures.filter((measure) => !meetsAny(measure, removed)),
    verdict:
      spam.length === 0
        ? verdict
        : {
            label: verdict.label === 'clean' ? 'contaminated' : verdict.label,
            score: Math.max(verdict.label === 'clean' ? 0 : verdict.score, SPAM_SCORE),
            evidence,
          },
  };
}
