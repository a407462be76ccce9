import type { Replacements } from '../../../shared/codebook/replacements.ts';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { Decision, MEASURE_ACTIONS, MeasureTag } from '../../../shared/review/decision.ts';
import { areGapsOf } from '../../../shared/review/parts.ts';
import type { Span } from '../../../shared/text/model.ts';

const splitsPair = (raw: string, at: number): boolean => {
  const before = raw.charCodeAt(at - 1);
  const after = raw.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};

function checkSpan(raw: string, span: Span, allowEmpty: boolean): void {
  const { start, end } = span;
  const fits = end <= raw.length && (start < end || (allowEmpty && start === end));
  if (!fits || splitsPair(raw, start) || splitsPair(raw, end))
    throw new JiaoyueError('range_invalid', `${start}–${end} is no range of this text`, {
      start,
      end,
      length: raw.length,
    });
}

function checkQuote(raw: string, span: Span & { rawQuote: string }, allowEmpty = false): void {
  checkSpan(raw, span, allowEmpty);
  const found = raw.slice(span.start, span.end);
  if (found !== span.rawQuote)
    throw new JiaoyueError('quote_mismatch', `at ${span.start}–${span.end} stands other text than the quote`, {
      start: span.start,
      end: span.end,
      expected: span.rawQuote,
      found,
    });
}

function checkGaps(raw: string, tag: MeasureTag): void {
  for (const gap of tag.gaps ?? []) checkSpan(raw, gap, false);
  if (!areGapsOf(tag))
    throw new JiaoyueError('range_invalid', 'what a measure leaves out must lie inside it, in order and apart', {
      start: tag.start,
      end: tag.end,
      gaps: tag.gaps,
    });
}

/** Actions that say which code a tag has; the others leave a tag under the code that it was given. */
const CODING = new Set<string>(['add', 'accept', 'recode'] satisfies (typeof MEASURE_ACTIONS)[number][]);

function checkCode({ action, tag: { code } }: Extract<Decision, { type: 'measure.set' }>, codes: Replacements): void {
  if (!codes.has(code)) throw new JiaoyueError('code_unknown', `the codebook has no code ${code}`, { code });
  if (CODING.has(action) && codes.isRetired(code))
    throw new JiaoyueError('code_retired', `${code} is retired: choose a code in use`, {
      code,
      replacedBy: codes.of(code),
    });
}

/**
 * Compares every position of a decision with the raw text before anything is stored.
 *
 * @param codes those of the codebook in use
 * @throws JiaoyueError `range_invalid`, `quote_mismatch`, `code_unknown`, `code_retired`
 */
export function checkDecision(decision: Decision, raw: string, codes: Replacements): void {
  switch (decision.type) {
    case 'block.set':
      checkSpan(raw, decision, false);
      break;
    case 'edit.set':
      checkQuote(raw, decision, true);
      break;
    case 'measure.set':
    case 'measure.reject':
      checkQuote(raw, decision.tag);
      checkGaps(raw, decision.tag);
      for (const target of decision.tag.attributes.targets) checkSpan(raw, target, false);
      if (decision.type === 'measure.set') checkCode(decision, codes);
      break;
    case 'field.set':
      if (decision.evidence) checkQuote(raw, decision.evidence);
      break;
    default:
  }
}
