import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { runJob } from '../../../../electron/engine/run-job.ts';
import { importEngine } from '../../../support/import-engine.ts';
import { importOutcome, pageText } from '../../../support/import-outcome.ts';

const opened = importEngine();

let made = 100;
/** A page that no test has imported yet, as a cell of CSV. */
const fresh = (): string => pageText(++made);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('tables', () => {
  it('give a page a row, with address, site and time of the crawl', async () => {
    const file = opened.where.file(
      'pages.csv',
      `﻿标题,链接,正文,采集时间,网站\n${[1, 2]
        .map(
          (id) => `第${id}篇,https://wjw.example.gov.cn/${id}.html,${quoted(fresh())},2024-05-0${id} 10:00:00,示例网`,
        )
        .join('\n')}\n`,
    );
    expect(await importOutcome(opened.test, file)).toEqual({
      'pages.csv/2 第1篇': 'imported',
      'pages.csv/3 第2篇': 'imported',
    });
    const page = await opened.pageNamed('pages.csv/3 第2篇');
    expect(page.provenance).toEqual({
      url: 'https://wjw.example.gov.cn/2.html',
      site: '示例网',
      crawledAt: '2024-05-02T10:00:00',
    });
    expect(page.raw).toContain('公立医院');
    expect(page.review.fields.url?.value).toBe('https://wjw.example.gov.cn/2.html');
  });

  it('are read in GBK, with semicolons, and where rows are uneven', async () => {
    const rows = [`1;${quoted(fresh())};x;y;z`, '2', `3;${quoted(fresh())}`];
    const file = opened.where.file('uneven.csv', iconv.encode(`编号;正文\r\n${rows.join('\r\n')}\r\n`, 'gb18030'));
    expect(await importOutcome(opened.test, file)).toEqual({
      'uneven.csv/2': 'imported',
      'uneven.csv/3': 'row_empty',
      'uneven.csv/4': 'imported',
    });
  });

  it('without names of columns are known by what stands in them', async () => {
    const file = opened.where.file('bare.tsv', `1\thttps://a.example.com/1\t${fresh().replaceAll('\n', ' ')}\n`);
    expect(await importOutcome(opened.test, file)).toEqual({ 'bare.tsv/1': 'imported' });
    expect((await opened.pageNamed('bare.tsv/1')).provenance.url).toBe('https://a.example.com/1');
  });

  it('in which no column holds pages are refused by name', async () => {
    expect(await importOutcome(opened.test, opened.where.file('figures.csv', '年份,数量\n2020,1\n2021,2\n'))).toEqual({
      'figures.csv': 'columns_unknown',
    });
  });

  it('take the columns that were chosen for the import, else those remembered for such a table', async () => {
    const table = (): string => `摘要,原稿\n${quoted(fresh())},${quoted(fresh())}\n`;
    const first = opened.where.file('first.csv', table());
    const sources = [{ type: 'path', path: first }];
    await runJob(opened.test.engine, 'imports.start', { sources, mapping: { text: '原稿' } });
    expect((await opened.pageNamed('first.csv/2')).raw).toContain(`第${made}条`);
    const remembered = [{ header: ['原稿', '摘要'], mapping: { text: '摘要' } }];
    await opened.test.call('preferences.set', { tableMappings: remembered });
    await importOutcome(opened.test, opened.where.file('second.csv', table()));
    expect((await opened.pageNamed('second.csv/2')).raw).toContain(`第${made - 1}条`);
  });

  it('are shown before they are imported, those alone whose columns nobody has chosen', async () => {
    const text = quoted(fresh());
    const files = { 'new/a.csv': `网址,正文\nhttp://a.example.cn/1,${text}\n`, 'new/b.csv': `正文,网址\n${text},\n` };
    for (const [name, content] of Object.entries(files)) opened.where.file(name, content);
    opened.where.file('new/known.csv', `摘要,原稿\n${text},${text}\n`);
    const remembered = [{ header: ['原稿', '摘要'], mapping: { text: '摘要' } }];
    await opened.test.call('preferences.set', { tableMappings: remembered });
    const { tables } = await opened.test.call('imports.preview', {
      sources: [{ type: 'path', path: `${opened.where.folder}/new` }],
    });
    expect(tables).toMatchObject([{ header: ['网址', '正文'], mapping: { url: '网址', text: '正文' } }]);
    expect(tables[0]?.rows[0]?.网址).toBe('http://a.example.cn/1');
  });

  it('with a cell that is too large give the rows before it', async () => {
    const file = opened.where.file('large.csv', `id,text\n1,${quoted(fresh())}\n2,"${'x'.repeat(70 * 1024 * 1024)}"\n`);
    expect(await importOutcome(opened.test, file)).toEqual({
      'large.csv/2': 'imported',
      'large.csv': 'file_too_large',
    });
  });
});

describe('JSON Lines', () => {
  it('give a page a line; broken lines are named and passed over', async () => {
    const lines = [
      JSON.stringify({ url: 'http://b.example.cn/1', html: `<html><body><p>${fresh()}</p></body></html>` }),
      '{"text": "broken',
      '',
      '["no object"]',
      JSON.stringify({ text: '' }),
      JSON.stringify({ text: fresh() }),
    ];
    const file = opened.where.file('lines.jsonl', lines.join('\n'));
    expect(await importOutcome(opened.test, file)).toEqual({
      'lines.jsonl/1': 'imported',
      'lines.jsonl/2': 'json_invalid',
      'lines.jsonl/4': 'json_invalid',
      'lines.jsonl/5': 'row_empty',
      'lines.jsonl/6': 'imported',
    });
    expect((await opened.pageNamed('lines.jsonl/1')).format).toBe('html');
  });

  it('keeps a lone half of a character as the sign for what cannot be read', async () => {
    const text = `\\ud83d ${fresh().replaceAll('\n', '\\n')}`;
    const file = opened.where.file('lone.ndjson', `{"text": "${text}", "meta": {"url": "http://b.example.cn/6"}}\n`);
    expect(await importOutcome(opened.test, file)).toEqual({ 'lone.ndjson/1': 'imported' });
    const page = await opened.pageNamed('lone.ndjson/1');
    expect(page.raw.startsWith('\ufffd ')).toBe(true);
    expect(page.provenance.url).toBe('http://b.example.cn/6');
  });
});
