import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importEngine } from '../../../support/import-engine.ts';
import { importOutcome, pageText } from '../../../support/import-outcome.ts';

const opened = importEngine();

/** A record as ISO 28500 has it. */
function record(type: string, url: string, mediaType: string, block: Buffer, told: string | number = block.length) {
  const header = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-24T02:12:00Z\r\nContent-Type: ${mediaType}\r\nContent-Length: ${told}\r\n\r\n`;
  return Buffer.concat([Buffer.from(header), block, Buffer.from('\r\n\r\n')]);
}

const answer = (headers: string, body: Buffer, status = '200 OK'): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), body]);

const response = (url: string, headers: string, body: Buffer, status?: string): Buffer =>
  record('response', url, 'application/http; msgtype=response', answer(headers, body, status));

const html = (number: number): Buffer => iconv.encode(`<meta charset=gbk><p>${pageText(number)}</p>`, 'gbk');

describe('WARC', () => {
  it('gives the pages of a crawl with address and time, packed and cut in pieces as servers send them', async () => {
    const body = html(201);
    const chunked = Buffer.concat([
      Buffer.from('10\r\n'),
      body.subarray(0, 16),
      Buffer.from(`\r\n${(body.length - 16).toString(16)}\r\n`),
      body.subarray(16),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const records = [
      record('warcinfo', '', 'application/warc-fields', Buffer.from('software: test\r\n')),
      response('http://a.example.cn/1', 'Content-Type: text/html\r\nTransfer-Encoding: chunked', chunked),
      response('http://a.example.cn/2', 'Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(html(202))),
      response('http://a.example.cn/p.png', 'Content-Type: image/png', Buffer.from('PNG')),
      response('http://a.example.cn/gone', 'Content-Type: text/html', html(203), '404 Not Found'),
      response('http://a.example.cn/3', 'Content-Type: text/plain', Buffer.from(pageText(204))),
    ];
    // Each record is a gzip file of its own, as crawlers write them.
    const file = opened.where.file('crawl.warc.gz', Buffer.concat(records.map((one) => gzipSync(one))));
    expect(await importOutcome(opened.test, file)).toEqual({
      'crawl.warc/2 http://a.example.cn/1': 'imported',
      'crawl.warc/3 http://a.example.cn/2': 'imported',
      'crawl.warc/6 http://a.example.cn/3': 'imported',
    });
    const sort = { by: 'imported', descending: false } as const;
    const { rows } = await opened.test.call('documents.list', { filter: {}, sort, offset: 0, limit: 1 });
    const { raw, provenance, encoding } = await opened.test.call('documents.get', { documentId: rows[0]?.id ?? '' });
    expect(raw).toContain('第201号');
    expect(encoding).toBe('gb18030');
    expect(provenance).toEqual({ url: 'http://a.example.cn/1', site: null, crawledAt: '2024-05-24T02:12:00.000Z' });
  });

  it('gives the texts of a WET file', async () => {
    const text = record('conversion', 'http://w.example.cn/1', 'text/plain', Buffer.from(pageText(211)));
    expect(await importOutcome(opened.test, opened.where.file('a.wet', text))).toEqual({
      'a.wet/1 http://w.example.cn/1': 'imported',
    });
  });

  it('names records with wrong lengths and finds the next', async () => {
    const page = (number: number, told?: string | number): Buffer => {
      const block = answer('Content-Type: text/html', html(number));
      return record('response', `http://x.example.cn/${number}`, 'application/http', block, told ?? block.length);
    };
    const records = [page(221, 'many'), page(222), page(223, 40), page(224), page(225, 9_999_999)];
    const outcome = await importOutcome(opened.test, opened.where.file('bad.warc', Buffer.concat(records)));
    expect(outcome).toMatchObject({
      'bad.warc/1': 'record_damaged',
      'bad.warc/2 http://x.example.cn/222': 'imported',
      'bad.warc/3': 'record_damaged',
      'bad.warc/4 http://x.example.cn/224': 'imported',
      'bad.warc/5': 'file_damaged',
    });
  });
});
