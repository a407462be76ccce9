import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlayRules, type RuleHits } from '../../../shared/rules/overlay-rules.ts';
import type { StandingChange } from '../../../shared/rules/rules-in-force.ts';
import { rulesInForce } from '../../../shared/rules/rules-in-force.ts';
import type { Block, PageAnalysis } from '../../../shared/text/model.ts';
import { NO_FIELDS } from '../../support/no-fields.ts';

const LENGTH = 40;

const analysisOf = (blocks: Block[]): PageAnalysis => ({
  script: 'Hans',
  redecode: null,
  blocks,
  edits: [],
  editSuggestions: [],
  fields: NO_FIELDS,
  fieldCandidates: {},
  measures: [],
  verdict: { label: 'clean', score: 0.9, evidence: [] },
  repetition: [],
  pipeline: { version: 'test', rules: '', segmenter: '' },
});

/** Blocks that lie next to each other, with gaps for blank lines. */
const blocks = fc
  .uniqueArray(fc.integer({ min: 0, max: LENGTH }), { minLength: 2, maxLength: 12 })
  .map((cuts) => cuts.sort((a, b) => a - b))
  .map((cuts) =>
    cuts.slice(1).flatMap((end, index): Block[] => {
      const start = cuts[index] ?? 0;
      return index % 3 === 2 ? [] : [{ start, end, kind: 'body', kept: true, confidence: 0.5, reason: 'test' }];
    }),
  );
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: LENGTH }), { maxLength: 8 })
  .map((cuts) => cuts.sort((a, b) => a - b))
  .map((cuts) => cuts.slice(1).flatMap((end, index) => (index % 2 === 0 ? [{ start: cuts[index] ?? 0, end }] : [])));
const hits = fc.array(
  fc.record({
    rule: fc.record({ id: fc.uuid(), kind: fc.constantFrom('spam' as const, 'promo' as const), kept: fc.boolean() }),
    spans,
  }),
  { maxLength: 4 },
) satisfies fc.Arbitrary<RuleHits[]>;

const at = <T extends { start: number; end: number }>(all: readonly T[], position: number): T | undefined =>
  all.find(({ start, end }) => start <= position && position < end);

it('rules give each character of a block the kind of the first rule that finds it, and change no other', () => {
  fc.assert(
    fc.property(blocks, hits, (before, found) => {
      const after = overlayRules(analysisOf(before), found).blocks;
      let end = 0;
      for (const block of after) {
        expect(block.start).toBeGreaterThanOrEqual(end);
        expect(block.end).toBeGreaterThan(block.start);
        end = block.end;
      }
      for (let position = 0; position < LENGTH; position++) {
        const was = at(before, position);
        const is = at(after, position);
        expect(is === undefined).toBe(was === undefined);
        const rule = found.find((each) => at(each.spans, position) !== undefined)?.rule;
        if (was && is) expect([is.kind, is.kept]).toEqual(rule ? [rule.kind, rule.kept] : [was.kind, was.kept]);
      }
    }),
  );
});

it('what a rule removes is proposed for nothing, and a page with spam is not clean', () => {
  const page = analysisOf([{ start: 0, end: 10, kind: 'body', kept: true, confidence: 1, reason: 'test' }]);
  const field = (value: string, start: number) => ({ value, start, end: start + 2, confidence: 1, reason: 'test' });
  const nothing = { level: null, actor: null, region: null, stage: null, instrument: null, targets: [] };
  const measure = { start: 2, end: 4, quote: '', code: 'c', confidence: 1, alternatives: [], reason: '', ...nothing };
  const analysis: PageAnalysis = {
    ...page,
    fields: { ...NO_FIELDS, title: field('removed', 2), source: field('stays', 6) },
    fieldCandidates: { title: [field('removed too', 3), field('next best', 8)] },
    measures: [measure, { ...measure, start: 5, end: 7 }],
  };
  const rule = { id: 'r', kind: 'spam', kept: false } as const;
  const after = overlayRules(analysis, [{ rule, spans: [{ start: 1, end: 5 }] }]);
  expect(after.fields.title?.value).toBe('next best');
  expect(after.fields.source?.value).toBe('stays');
  expect(after.measures).toHaveLength(1);
  expect(after.verdict).toEqual({
    label: 'contaminated',
    score: 0.99,
    evidence: [{ start: 1, end: 5, rule: 'rule:r' }],
  });
  expect(overlayRules(analysis, [])).toBe(analysis);
});

it('a finished page keeps the rules it was finished with, but for changes made on finished pages as well', () => {
  const rule = {
    name: 'a',
    kind: 'spam',
    kept: false,
    pattern: { match: 'literal', text: 'a', unit: 'line' },
    scope: { type: 'corpus' },
    overTags: false,
    enabled: true,
  } as const;
  const change = (position: number, more: Partial<StandingChange> = {}): StandingChange => ({
    ruleId: 'r',
    version: position,
    order: 0,
    rule,
    onFinished: false,
    position,
    ...more,
  });
  const changes = [change(1), change(5, { rule: { ...rule, enabled: false } }), change(9, { ruleId: 's', order: 1 })];
  const names = (finishedAt: number | null) =>
    rulesInForce(changes, finishedAt).map(({ id, version }) => `${id}${version}`);
  expect(names(null)).toEqual(['s9']);
  expect(names(3)).toEqual(['r1']);
  expect(names(7)).toEqual([]);
  expect(rulesInForce([...changes, change(12, { rule: null, onFinished: true })], 3)).toEqual([]);
});
