import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkExport } from '../../../electron/engine/export/check-export.ts';
import { csvFormat } from '../../../electron/engine/export/csv-format.ts';
import { jsonlFormat } from '../../../electron/engine/export/jsonl-format.ts';
import { runJob } from '../../../electron/engine/run-job.ts';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { openStore } from '../../../electron/engine/store/store.ts';
import { NO_ATTRIBUTES } from '../../../shared/review/tag-of.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const PAGE = `=SUM(1)是一个标题
2024-05-06 来源:某报
某省卫生健康委近日印发方案,推进"紧密型"县域医共体建设,完善医保支付方式。𠮷林、👨‍👩‍👧等地
先行试点,基层诊疗量占比达65%以上。`;

let where: ProjectFolder;
let test: TestEngine;
beforeEach(async () => {
  where = projectFolder();
  test = openTestEngine(where);
  await test.importPaths(where.file('page.txt', PAGE), where.file('b.txt', `${PAGE}\n又一行。`));
  const start = PAGE.indexOf('𠮷');
  const end = PAGE.indexOf('试点');
  await test.decide(await firstPage(), {
    type: 'measure.set',
    measureId: 'r:1',
    action: 'add',
    tag: {
      start,
      end,
      rawQuote: PAGE.slice(start, end),
      code: 'delivery.tiered',
      attributes: { level: '省', actor: '@某省', region: null, stage: '试点', instrument: null, targets: [] },
    },
  });
});
afterEach(async () => {
  await test.close();
  where.remove();
});

async function firstPage(): Promise<string> {
  const sort = { by: 'imported', descending: false } as const;
  const { rows } = await test.call('documents.list', { filter: {}, sort, offset: 0, limit: 1 });
  return rows[0]?.id ?? '';
}

const exportTo = (name: string) =>
  runJob(test.engine, 'exports.start', {
    folder: path.join(where.folder, name),
    formats: ['jsonl', 'csv'],
    withSuggestions: true,
  });

describe('a measure in several pieces', () => {
  it('is exported with its pieces, whose text is read back too', async () => {
    const start = PAGE.indexOf('推进');
    const end = PAGE.indexOf('。𠮷');
    const gap = { start: PAGE.indexOf('"紧密'), end: PAGE.indexOf('完善') };
    const measureId = 'r:pieces';
    const tag = {
      start,
      end,
      gaps: [gap],
      rawQuote: PAGE.slice(start, end),
      code: 'delivery.tiered',
      attributes: NO_ATTRIBUTES,
    };
    await test.decide(await firstPage(), { type: 'measure.set', measureId, action: 'add', tag });
    await exportTo('pieces');
    const line = fs.readFileSync(path.join(where.folder, 'pieces', 'documents.jsonl'), 'utf8').split('\n')[0] ?? '';
    const page = JSON.parse(line) as { measures: { id: string; quote: string; parts: unknown }[] };
    expect(page.measures.find(({ id }) => id === measureId)).toMatchObject({
      start,
      end,
      quote: '推进…完善医保支付方式',
      parts: [
        { start, end: gap.start, rawQuote: '推进' },
        { start: gap.end, end, rawQuote: '完善医保支付方式' },
      ],
    });
    const csv = fs.readFileSync(path.join(where.folder, 'pieces', 'measures.csv'), 'utf8');
    expect(csv).toContain(`${start}-${gap.start}; ${gap.end}-${end},推进…完善医保支付方式,`);
  });
});

describe('exporting', () => {
  it('writes the same bytes for the same state', async () => {
    await exportTo('one');
    await exportTo('two');
    const names = fs.readdirSync(path.join(where.folder, 'one')).sort();
    expect(names).toEqual([
      'documents.csv',
      'documents.jsonl',
      'fields.csv',
      'manifest.json',
      'measures.csv',
      'verdicts.csv',
    ]);
    for (const name of names) {
      const [one, two] = ['one', 'two'].map((folder) => fs.readFileSync(path.join(where.folder, folder, name)));
      expect(two && one?.equals(two), name).toBe(true);
    }
  });

  it('lists every file in the manifest with its size and hash', async () => {
    await exportTo('one');
    const folder = path.join(where.folder, 'one');
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      offsetUnit: 'utf16',
      documents: 2,
      codebook: { id: 'health-reform', version: 1 },
    });
    expect(manifest.eventLogPosition).toBe((await test.call('project.get', {})).position);
    expect(manifest.files).toHaveLength(5);
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = fs.readFileSync(path.join(folder, name));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  it('gives each span the raw text it stands on, beyond astral characters, quotes and line breaks', async () => {
    const job = await exportTo('one');
    expect(job.exportSummary?.quotesChecked).toBeGreaterThan(4);
    const lines = fs
      .readFileSync(path.join(where.folder, 'one', 'documents.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const pages = lines.map((line) => JSON.parse(line));
    const tagged = pages.flatMap((page) => page.measures.map((measure: object) => ({ page, measure })));
    const own = tagged.find(({ measure }) => measure.id === 'r:1');
    expect(own.page.text.slice(own.measure.start, own.measure.end)).toBe('𠮷林、👨‍👩‍👧等地\n先行');
    expect(
      own.measure.cleanSpans.map((span: { start: number; end: number }) => own.page.clean.slice(span.start, span.end)),
    ).toEqual(['𠮷林、👨‍👩‍👧等地', '先行']);
  });

  it('carries every field, and the code of a region', async () => {
    await test.importPaths(
      where.file(
        'f.txt',
        '尤溪县推进县乡一体化\n来源：某报\n福建省三明市尤溪县推进县乡一体化，尤溪县乡镇卫生院全部纳入。',
      ),
    );
    await exportTo('one');
    const read = (name: string) => fs.readFileSync(path.join(where.folder, 'one', name), 'utf8');
    expect(read('fields.csv')).toMatch(/,region,福建省三明市尤溪县,350426,/u);
    expect(read('documents.csv')).toContain('福建省三明市尤溪县,350426,');
    expect(read('documents.csv').split('\n')[0]).toBe(
      'document_id,name,status,script,encoding,title,published_at,source,original_source,author,editor,region,' +
        'region_code,document_number,section,url,crawl_url,crawl_site,crawled_at,verdict,clean_text,note',
    );
    expect(read('documents.jsonl')).toContain('"code":"350426"');
  });

  it('guards spreadsheets against cells that are formulas', async () => {
    await exportTo('one');
    const measures = fs.readFileSync(path.join(where.folder, 'one', 'measures.csv'), 'utf8');
    expect(measures).toContain(`'@某省`);
    expect(measures).not.toMatch(/,@某省/u);
  });

  it('finds a file that differs from the project', async () => {
    const job = await exportTo('one');
    const folder = path.join(where.folder, 'one');
    await test.close();
    const store = openStore(openProject(where.project, { readOnly: true }));
    const counts = { documents: 2, measures: job.exportSummary?.measures ?? 0 };
    const mismatch = expect.objectContaining({ code: 'export_mismatch' });
    for (const [format, file, from, to] of [
      [jsonlFormat, 'documents.jsonl', '"rawQuote":"𠮷林', '"rawQuote":"𠮷木'],
      [csvFormat, 'measures.csv', '𠮷林', '𠮷木'],
    ] as const) {
      expect(await checkExport(store, format, folder, counts)).toBeGreaterThan(0);
      const name = path.join(folder, file);
      const text = fs.readFileSync(name, 'utf8');
      expect(text).toContain(from);
      fs.writeFileSync(name, text.replaceAll(from, to));
      await expect(checkExport(store, format, folder, counts)).rejects.toThrow(mismatch);
      fs.writeFileSync(name, text.split('\n').slice(0, 1).join('\n'));
      await expect(checkExport(store, format, folder, counts)).rejects.toThrow(mismatch);
    }
    store.close();
    test = openTestEngine(where);
  });

  it('leaves the old export alone when it cannot finish, and nothing half-written', async () => {
    await exportTo('one');
    const folder = path.join(where.folder, 'one');
    const before = fs.readFileSync(path.join(folder, 'manifest.json'));
    const stop = new AbortController();
    stop.abort();
    const job = await runJob(
      test.engine,
      'exports.start',
      { folder, formats: ['jsonl'], withSuggestions: false },
      { signal: stop.signal },
    );
    expect(job.state).toBe('cancelled');
    expect(fs.readFileSync(path.join(folder, 'manifest.json')).equals(before)).toBe(true);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('carries line ends of Unicode, and cells that look guarded already', async () => {
    const title = `'=标题\u2028第二行`;
    await test.importPaths(where.file('odd.txt', `${title}\r\n2024-05-06\n某省推进医改,完善医保支付方式。`));
    const { rows } = await test.call('documents.list', {
      filter: { text: 'odd.txt' },
      sort: { by: 'imported', descending: false },
      offset: 0,
      limit: 1,
    });
    await test.decide(rows[0]?.id ?? '', {
      type: 'field.set',
      field: 'title',
      action: 'correct',
      value: `'-一\r二`,
      evidence: { start: 0, end: title.length, rawQuote: title },
    });
    expect((await exportTo('one')).state).toBe('done');
    const read = (name: string) => fs.readFileSync(path.join(where.folder, 'one', name), 'utf8');
    expect(read('documents.jsonl')).not.toMatch(/[\u2028\u2029]/u);
    expect(read('documents.csv')).toContain(`"''-一\r二"`);
    expect(read('fields.csv')).toContain(`''=标题\u2028第二行`);
  });

  it.each([
    ['jsonl', jsonlFormat],
    ['csv', csvFormat],
  ])('says when %s files are gone before they were read back', async (_name, format) => {
    const gone = path.join(where.folder, 'gone');
    await expect(format.readBack(gone, () => undefined)).rejects.toThrow('ENOENT');
  });

  it('says which file cannot take its name', async () => {
    const folder = path.join(where.folder, 'one');
    where.file('one/documents.csv/in-the-way', '');
    await expect(exportTo('one')).rejects.toThrow(
      expect.objectContaining({ code: 'export_failed', message: expect.stringContaining('documents.csv') }),
    );
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(fs.existsSync(path.join(folder, 'manifest.json'))).toBe(false);
  });

  it('clears away what an earlier export wrote and this one does not, but nobody else’s files', async () => {
    await exportTo('one');
    const folder = path.join(where.folder, 'one');
    fs.writeFileSync(path.join(folder, 'notes.csv'), '我的笔记');
    fs.appendFileSync(path.join(folder, 'verdicts.csv'), '后来改过\n');
    const abandoned = path.join(folder, '.jiaoyue-export-killed');
    fs.mkdirSync(abandoned);
    fs.utimesSync(abandoned, 0, 0);
    await runJob(test.engine, 'exports.start', { folder, formats: ['jsonl'], withSuggestions: true });
    expect(fs.readdirSync(folder).sort()).toEqual(['documents.jsonl', 'manifest.json', 'notes.csv', 'verdicts.csv']);
  });

  it('says which folder cannot be written', async () => {
    const file = where.file('taken', 'not a folder');
    await expect(
      runJob(test.engine, 'exports.start', { folder: path.join(file, 'x'), formats: ['csv'], withSuggestions: false }),
    ).rejects.toThrow(expect.objectContaining({ code: 'folder_not_writable' }));
    // Where folders cannot be made at all, Node's own recursion never ends.
    if (process.platform === 'linux')
      await expect(
        runJob(test.engine, 'exports.start', { folder: '/proc/x/y', formats: ['csv'], withSuggestions: false }),
      ).rejects.toThrow(expect.objectContaining({ code: 'folder_not_writable' }));
  });
});
