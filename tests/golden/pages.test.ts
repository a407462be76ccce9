import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { seedsFolder } from '../../electron/engine/app-paths.ts';
import { Pipeline } from '../../electron/engine/pipeline/pipeline.ts';
import { isBoundary } from '../unit/text/arbitraries.ts';

/**
 * Whole pages against what the pipeline is known to make of them: the sample pages and `pages/*.txt`, each with
 * `expected/NAME.json`. `UPDATE_GOLDEN=1` rewrites the expectations; read the difference before committing it.
 */
const folder = import.meta.dirname;
const inputs = [path.join(seedsFolder(), 'pages'), path.join(folder, 'pages')].flatMap((from) =>
  readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => path.join(from, name)),
);
const pipeline = new Pipeline({ seedsFolder: seedsFolder(), codebook: null, rules: [], learned: null });

test.each(inputs.map((input) => [path.basename(input), input]))('%s', (_name, input) => {
  const { text, clean, analysis } = pipeline.analyse({ text: readFileSync(input, 'utf8') }, {});
  const { script, redecode, blocks, edits, editSuggestions, fields, fieldCandidates, measures, verdict } = analysis;
  for (const { start, end } of [...blocks, ...edits, ...editSuggestions, ...measures, ...verdict.evidence]) {
    expect(isBoundary(text, start) && isBoundary(text, end) && start <= end && end <= text.length).toBe(true);
  }
  const excerpt = (start: number, end: number): string =>
    end - start > 40 ? `${text.slice(start, start + 20)}…${text.slice(end - 12, end)}` : text.slice(start, end);
  const result = {
    script,
    redecode: redecode && `${redecode.readAs} ← ${redecode.wasEncodedAs}: ${redecode.sample.after}`,
    verdict: [verdict.label, ...verdict.evidence.map(({ rule, start, end }) => `${rule}: ${excerpt(start, end)}`)],
    fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field?.value ?? null])),
    fieldCandidates: Object.entries(fieldCandidates).flatMap(([name, readings]) =>
      readings.map(({ value, reason }) => `${name} ${reason}: ${value}`),
    ),
    blocks: blocks.map(
      ({ start, end, kind, kept, reason }) => `${kept ? '+' : '-'} ${kind} ${reason}: ${excerpt(start, end)}`,
    ),
    edits: edits.map(({ start, end, insert, rule }) => `${rule}: ${text.slice(start, end)} → ${insert}`),
    suggestions: editSuggestions.map(
      ({ start, end, insert, rule }) => `${rule}: ${text.slice(start, end)} → ${insert}`,
    ),
    measures: measures.map(({ code, quote, targets }) =>
      [code, quote, ...targets.map((target) => target.text)].join(' | '),
    ),
    clean,
  };
  const file = path.join(folder, 'expected', `${path.basename(input, '.txt')}.json`);
  if (process.env.UPDATE_GOLDEN || !existsSync(file)) {
    expect(process.env.UPDATE_GOLDEN, `${file} is missing`).toBeTruthy();
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  }
  expect(result).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
