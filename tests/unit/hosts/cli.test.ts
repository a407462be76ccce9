import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { seedPages } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

let where: ProjectFolder;
beforeEach(() => {
  where = projectFolder();
});
afterEach(() => where.remove());

const cli = path.resolve(import.meta.dirname, '../../../electron/hosts/cli/main.ts');

/** Runs the command line as a process, as a script would. */
function run(args: string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env: { ...process.env, JIAOYUE_HOME: where.folder },
      timeout: 60_000,
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

describe('the command line', () => {
  it('imports, verifies and exports, with answers for scripts', async () => {
    const project = path.join(where.folder, 'new', 'corpus.jiaoyue');
    const imported = await run(['import', project, seedPages, path.join(where.folder, 'gone.txt'), '--json']);
    expect(imported.code).toBe(1);
    expect(JSON.parse(imported.out)).toMatchObject({
      imported: 5,
      refused: 1,
      items: [{ name: 'gone.txt', outcome: 'refused', error: { code: 'file_missing' } }],
    });
    const table = where.file('table.csv', '摘要,原稿\n短,公立医院改革方案已经印发并开始实施。\n空,\n');
    const report = path.join(where.folder, 'report.csv');
    const mapped = await run(['import', project, table, '--map', 'text=原稿', '--report', report, '--json']);
    expect(JSON.parse(mapped.out)).toMatchObject({ imported: 1, items: [{ error: { code: 'row_empty' } }] });
    expect(fs.readFileSync(report, 'utf8')).toMatch(
      /^name,outcome,.*\ntable.csv\/2,imported,.*\ntable.csv\/3,refused,,row_empty,/u,
    );
    expect((await run(['import', project, table, '--map', 'words=原稿'])).code).toBe(2);
    const verified = await run(['verify', project, '--json']);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, documents: 6 });
    const folder = path.join(where.folder, 'out');
    const exported = await run(['export', project, folder, '--with-suggestions', '--json']);
    expect(exported.code).toBe(0);
    expect(JSON.parse(exported.out).quotesChecked).toBeGreaterThan(50);
    expect(fs.readFileSync(path.join(folder, 'documents.jsonl'), 'utf8').trim().split('\n')).toHaveLength(6);
  });

  it('says what is wrong in words, and by its exit code', async () => {
    const missing = await run(['verify', path.join(where.folder, 'gone.jiaoyue')]);
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('project_missing');
    const foreign = await run(['verify', where.file('x.jiaoyue', '不是项目')]);
    expect(foreign.code).toBe(2);
    expect(foreign.err).toContain('project_foreign');
    expect((await run(['no-such-command'])).code).toBe(2);
    expect((await run(['process', '--jobs', 'many'])).code).toBe(2);
    expect((await run(['--help'])).code).toBe(0);
  });

  it('filters pages line by line and keeps their order, bad lines in their place', async () => {
    const page = '某市医改工作会议\n2024-05-06\n会议要求推进公立医院综合改革,完善薪酬制度,建立长效机制。';
    const lines = [
      JSON.stringify({ id: 1, text: page }),
      '{ not json',
      JSON.stringify({ id: 'no-text' }),
      JSON.stringify({ id: 'html', html: `<h1>标题</h1><p>${page}</p>` }),
      '{"id":"lone","text":"医改\\ud800推进"}',
    ];
    const { code, out } = await run(['process', '--jobs', '2'], `${lines.join('\n')}\n`);
    expect(code).toBe(1);
    const results = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map(({ id, error }) => error?.code ?? id)).toEqual([
      1,
      expect.any(String),
      expect.any(String),
      'html',
      'lone',
    ]);
    expect(results[0]).toMatchObject({ offsetUnit: 'utf16', pipeline: { segmenter: expect.stringMatching(/jieba/u) } });
    expect(results[1].error).toBeDefined();
    expect(results[2]).toMatchObject({ id: 'no-text', error: expect.anything() });
    expect(results[3].text).toContain('标题');
  });

  it('ends quietly when the reader of its results has gone', async () => {
    const lines = Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, text: `第${id}号\n推进医共体建设。` }));
    const child = spawn(process.execPath, [cli, 'process'], { timeout: 60_000 });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${lines.join('\n')}\n`);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(errors).toBe('');
  });

  it('names every refused file, however many', async () => {
    for (let number = 0; number < 510; number++) where.file(`crawl/${number}.pdf`, '%PDF');
    const project = path.join(where.folder, 'new.jiaoyue');
    const { code, out } = await run(['import', project, path.join(where.folder, 'crawl'), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).items).toHaveLength(510);
  });

  it('says in words that a project cannot be made', async () => {
    const made = await run(['import', path.join(where.file('taken', 'a file'), 'x.jiaoyue'), seedPages]);
    expect(made).toMatchObject({ code: 2, err: expect.stringMatching(/^jiaoyue: .*\(folder_not_writable\)\n$/u) });
  });

  it('verifies a project that is open elsewhere', async () => {
    const open = openProject(where.project, { readOnly: false });
    const verified = await run(['verify', where.project, '--json']);
    open.close();
    expect(verified).toMatchObject({ code: 0, err: '' });
  });

  it('applies rules of a file, prints them again, cleans again and makes the lists anew', async () => {
    const rule = {
      id: '3f2c1a5e-8a44-4b55-9a2e-0d3a7b1c9f10',
      name: '医改',
      kind: 'promo',
      kept: false,
      pattern: { match: 'literal', text: '医改', unit: 'line' },
      scope: { type: 'corpus' },
      overTags: false,
      enabled: true,
    };
    const text = `${JSON.stringify({ format: 'jiaoyue-rules', version: 1, rules: [rule] }, null, 2)}\n`;
    await run(['import', where.project, seedPages]);
    expect(await run(['rules', where.project, where.file('rules.json', text)])).toMatchObject({ code: 0 });
    const printed = await run(['rules', where.project]);
    expect(JSON.parse(printed.out)).toEqual(JSON.parse(text));
    expect(await run(['rules', where.project, where.file('no.json', '{}')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('rules_unreadable'),
    });
    const cleaned = await run(['reclean', where.project, '--json']);
    expect(JSON.parse(cleaned.out)).toMatchObject({ summary: { changed: 0, unchanged: 5 }, items: [] });
    expect(await run(['rebuild', where.project])).toMatchObject({
      code: 0,
      err: expect.stringContaining('5 documents'),
    });
    expect(await run(['verify', where.project])).toMatchObject({ code: 0 });
  });

  it('closes once when Ctrl+C reaches it twice, as under npm', async () => {
    const child = spawn(process.execPath, [cli, 'serve', where.project], {
      env: { ...process.env, JIAOYUE_HOME: where.folder },
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await exit).toEqual([0, null]);
  });
});
