import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../../../electron/hosts/cli/json-lines.ts';
import { runProcess } from '../../../../electron/hosts/cli/process.ts';

function sink(): { stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    highWaterMark: 16,
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      setImmediate(done);
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

async function run(
  input: string | Buffer[],
  options: { codebook?: string; rules?: string; withText?: boolean; width?: 'half' } = {},
) {
  const [output, errors] = [sink(), sink()];
  const code = await runProcess({
    input: Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input),
    output: output.stream,
    errors: errors.stream,
    script: 'keep',
    width: 'keep',
    jobs: 2,
    withText: false,
    ...options,
  });
  const lines = output.text().split('\n').filter(Boolean);
  return { code, records: lines.map((line) => JSON.parse(line)), errors: errors.text() };
}

describe('jiaoyue process', () => {
  test('keeps the order and answers a bad line in its place', async () => {
    const input = [
      '{"id": "a", "text": "会议要求,将31家乡镇卫生院纳入紧密型县域医共体统一管理。"}',
      'not json',
      '{"id": 7}',
      '',
      '{"id": {"k": 1}, "text": "\\ud800医改工作会议在西宁召开,会议部署了任务。"}',
      '{"id": "h", "html": "<p>医改&amp;试点工作,今天启动。</p>"}',
    ].join('\n');
    const { code, records, errors } = await run(input);
    expect(code).toBe(1);
    expect(records.map(({ id }) => id)).toEqual(['a', null, 7, { k: 1 }, 'h']);
    expect(records[1].error.code).toBe('invalid_input');
    expect(records[2].error.code).toBe('invalid_input');
    expect(records[3].clean.charCodeAt(0)).toBe(0xd800);
    expect(records[4].text).toBe('医改&试点工作,今天启动。');
    expect(records[0]).not.toHaveProperty('text');
    expect(records[0].measures[0].codeName).toBe('分级诊疗');
    expect(errors).toBe('2 lines could not be processed\n');
  });

  test('reads characters that are cut between chunks, and a last line without a line feed', async () => {
    const bytes = Buffer.from('{"id": 1, "text": "医改工作会议在西宁召开。"}');
    const { code, records } = await run([bytes.subarray(0, 20), bytes.subarray(20)], { withText: true });
    expect(code).toBe(0);
    expect(records[0].text).toBe('医改工作会议在西宁召开。');
  });

  test('gives letters and digits their half-width forms where it is asked to', async () => {
    const input = JSON.stringify({ id: 1, text: 'ＤＲＧ付费改革２０２４年启动，覆盖９０％以上医院。' });
    expect((await run(input)).records[0].clean).toContain('ＤＲＧ付费改革２０２４年');
    const { clean, edits } = (await run(input, { width: 'half' })).records[0];
    expect(clean).toBe('DRG付费改革2024年启动，覆盖90％以上医院。');
    expect(edits).toContainEqual({ start: 0, end: 3, insert: 'DRG', rule: 'width-half' });
  });

  test('a codebook that cannot be read ends the run before any line', async () => {
    const { code, records, errors } = await run('{"id": 1, "text": "x"}', { codebook: '/nowhere/codebook.json' });
    expect([code, records.length]).toEqual([2, 0]);
    expect(errors).toContain('/nowhere/codebook.json');
  });

  test('goes by the rules of reviewers that a project has written to a file', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaoyue-rules-'));
    const file = path.join(folder, 'rules.json');
    const rule = {
      id: '3f2c1a5e-8a44-4b55-9a2e-0d3a7b1c9f10',
      name: '红包',
      kind: 'spam',
      kept: false,
      pattern: { match: 'template', text: '加微信…红包', unit: 'line' },
      scope: { type: 'corpus' },
      overTags: false,
      enabled: true,
    };
    const filed = (rules: unknown[]): void =>
      fs.writeFileSync(file, JSON.stringify({ format: 'jiaoyue-rules', version: 1, rules }));
    const page = JSON.stringify({
      id: 1,
      text: '医改工作会议在西宁召开，部署了任务。\n加微信abc领红包\n会议要求抓好落实。',
    });
    filed([rule]);
    const { code, records } = await run(page, { rules: file });
    expect(code).toBe(0);
    expect(records[0].clean).not.toContain('红包');
    expect(records[0].blocks).toContainEqual(expect.objectContaining({ kind: 'spam', reason: `rule:${rule.id}` }));
    filed([{ ...rule, pattern: { ...rule.pattern, match: 'regex', text: '(' } }]);
    expect(await run(page, { rules: file })).toMatchObject({ code: 2, errors: expect.stringContaining('红包') });
    fs.rmSync(folder, { recursive: true });
  });
});

test('a line beyond the limit is skipped without being held', async () => {
  const chunks = ['ab', 'cdefgh', 'ij\nkl\n', 'mnopqrstu'].map((text) => Buffer.from(text));
  const lines: (string | null)[] = [];
  for await (const line of readLines(Readable.from(chunks), 5)) lines.push(line?.toString() ?? null);
  expect(lines).toEqual([null, 'kl', null]);
});
