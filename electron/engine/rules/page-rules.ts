import type { Decision } from '../../../shared/review/decision.ts';
import { foldDecisions } from '../../../shared/review/fold.ts';
import type { DocumentReview } from '../../../shared/review/review-state.ts';
import { overlayRules, type RuleHits } from '../../../shared/rules/overlay-rules.ts';
import { patternKey } from '../../../shared/rules/rule.ts';
import { rulesInForce } from '../../../shared/rules/rules-in-force.ts';
import type { PageAnalysis, Span } from '../../../shared/text/model.ts';
import { meetsAny } from '../../../shared/text/spans-meet.ts';
import type { Store } from '../store/store.ts';
import { decisionsOf, type StandingLine } from '../store/tables/events.ts';

/** The position of the line that finished a page; null for a page that is not finished. */
function finishedAt(lines: readonly StandingLine[]): number | null {
  const line = lines.findLast(({ type }) => type === 'status.set');
  const isDone = line && (JSON.parse(line.body) as Extract<Decision, { type: 'status.set' }>).status === 'done';
  return isDone ? line.position : null;
}

/** Text that a reviewer has tagged or taken a field from. */
export function decidedSpans({ measures, fields }: DocumentReview): Span[] {
  const tags = measures.filter(({ status }) => status === 'accepted');
  const evidence = Object.values(fields).flatMap((field) =>
    field && field.status !== 'suggested' && field.start !== null && field.end !== null
      ? [{ start: field.start, end: field.end }]
      : [],
  );
  return [...tags, ...evidence];
}

/** The analysis with the rules in force, and the name of those that have a part in it; empty for none. */
export interface RuledAnalysis {
  analysis: PageAnalysis;
  rulesName: string;
}

/** What rules made of an analysis last: states of one page share what nobody decided on, as long as it is one object. */
const overlaid = new WeakMap<PageAnalysis, { name: string; analysis: PageAnalysis }>();

/**
 * What the machine says of a page with the rules that are in force on it. A rule leaves alone what a reviewer has tagged
 * or taken a field from, unless it says otherwise; a finished page keeps the rules it was finished with.
 *
 * @param lines of the page's log that stand
 */
export function ruledAnalysis(
  store: Store,
  documentId: string,
  analysis: PageAnalysis,
  lines: readonly StandingLine[],
): RuledAnalysis {
  const found = store.ruleHits.ofDocument(store.documents.numberOf(documentId) ?? 0);
  if (found.length === 0) return { analysis, rulesName: '' };
  const places = new Map(found.map(({ key, spans }) => [key, spans]));
  let decided: Span[] | null = null;
  const hits: RuleHits[] = [];
  for (const rule of rulesInForce(store.rules.standing(), finishedAt(lines))) {
    let spans = places.get(patternKey(rule)) ?? [];
    if (spans.length > 0 && !rule.kept && !rule.overTags) {
      decided ??= decidedSpans(foldDecisions(analysis, decisionsOf(lines)));
      const untouchable = decided;
      spans = spans.filter((span) => !meetsAny(span, untouchable));
    }
    if (spans.length > 0) hits.push({ rule, spans });
  }
  if (hits.length === 0) return { analysis, rulesName: '' };
  const name = JSON.stringify(
    hits.map(({ rule: { id, kind, kept }, spans }) => [id, kind, kept, spans.map(({ start, end }) => [start, end])]),
  );
  const known = overlaid.get(analysis);
  if (known?.name === name) return { analysis: known.analysis, rulesName: name };
  const made = overlayRules(analysis, hits);
  overlaid.set(analysis, { name, analysis: made });
  return { analysis: made, rulesName: name };
}
