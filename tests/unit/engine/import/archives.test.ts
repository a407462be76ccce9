import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { importEngine } from '../../../support/import-engine.ts';
import { importOutcome, pageText } from '../../../support/import-outcome.ts';
import { makeZip } from '../../../support/make-zip.ts';

const opened = importEngine();

let made = 0;
/** A page that no test has imported yet. */
const fresh = (): string => pageText(++made);

async function makeTar(files: Record<string, string | Buffer>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
  archive.finalize();
  return buffer(archive);
}

describe('archives', () => {
  it('are read through, one inside another, with Chinese names of either system', async () => {
    const inner = makeZip([{ name: '深/页.txt', content: iconv.encode(fresh(), 'gb18030') }]);
    const tar = await makeTar({ '目录/a.html': `<p>${fresh()}</p>`, 'inner.zip': inner, '.DS_Store': 'x' });
    const file = opened.where.file(
      'crawl.zip',
      makeZip([
        { name: iconv.encode('网页/一.txt', 'gb18030'), content: fresh() },
        { name: 'folder/', content: '' },
        { name: 'b.txt.gz', content: gzipSync(fresh()) },
        { name: 'all.tar.gz', content: gzipSync(tar) },
      ]),
    );
    expect(await importOutcome(opened.test, file)).toEqual({
      'crawl.zip/网页/一.txt': 'imported',
      'crawl.zip/b.txt': 'imported',
      'crawl.zip/all.tar/目录/a.html': 'imported',
      'crawl.zip/all.tar/inner.zip/深/页.txt': 'imported',
    });
    expect(Object.values(await importOutcome(opened.test, file))).toEqual(Array(4).fill('duplicate'));
  });

  it('are told by their first bytes where the ending says something else', async () => {
    const file = opened.where.file('noending/pages', makeZip([{ name: 'a.txt', content: fresh() }]));
    expect(await importOutcome(opened.test, file)).toEqual({ 'pages/a.txt': 'imported' });
  });

  it('name what is locked, leads out, or is broken, and give the rest', async () => {
    const file = opened.where.file(
      'bad.zip',
      makeZip([
        { name: '../../etc/passwd.txt', content: 'x' },
        { name: 'C:\\windows\\a.txt', content: 'x' },
        { name: `${'长'.repeat(1_001)}.txt`, content: 'x' },
        { name: 'nul\0.txt', content: 'x' },
        { name: 'locked.txt', content: 'x', encrypted: true },
        { name: 'longer.txt', content: fresh(), toldSize: 3 },
        { name: 'good.txt', content: fresh() },
        { name: 'picture.png', content: 'x' },
        { name: 'broken.zip', content: 'PK\x03\x04 and no directory' },
      ]),
    );
    expect(await importOutcome(opened.test, file)).toEqual({
      'bad.zip/../../etc/passwd.txt': 'path_unsafe',
      'bad.zip/C:\\windows\\a.txt': 'path_unsafe',
      [`bad.zip/${'长'.repeat(200)}`]: 'path_unsafe',
      'bad.zip/nul\ufffd.txt': 'path_unsafe',
      'bad.zip/locked.txt': 'file_encrypted',
      'bad.zip/longer.txt': 'file_damaged',
      'bad.zip/good.txt': 'imported',
      'bad.zip/picture.png': 'file_unsupported',
      'bad.zip/broken.zip': 'file_damaged',
    });
  });

  it('that are cut off give what came before, and say so', async () => {
    const lines = Array.from({ length: 40 }, () => JSON.stringify({ text: `${fresh()}${Math.sin(made)}` })).join('\n');
    const whole = gzipSync(lines);
    const file = opened.where.file('cut.jsonl.gz', whole.subarray(0, whole.length - 200));
    const outcome = await importOutcome(opened.test, file);
    expect(outcome['cut.jsonl']).toBe('file_damaged');
    expect(Object.values(outcome).filter((what) => what === 'imported').length).toBeGreaterThan(5);
    expect(await importOutcome(opened.test, opened.where.file('no.zip', 'this is no archive'))).toEqual({
      'no.zip': 'file_damaged',
    });
  });

  it('that swell beyond measure end there, and the next file is read', async () => {
    const zeros = gzipSync(Buffer.alloc(70 * 1024 * 1024, 'a'));
    const bomb = makeZip(Array.from({ length: 7 }, (_, index) => ({ name: `${index}.txt.gz`, content: zeros })));
    opened.where.file('bombs/bomb.zip', bomb);
    opened.where.file('bombs/good.txt', fresh());
    const outcome = await importOutcome(opened.test, path.join(opened.where.folder, 'bombs'));
    expect(outcome[path.join('bombs', 'bomb.zip')]).toBe('archive_bomb');
    expect(outcome[path.join('bombs', 'good.txt')]).toBe('imported');
  });

  it('that lie too deep inside each other are refused by name', async () => {
    let content: Buffer = Buffer.from(fresh());
    let name = 'page.txt';
    for (let depth = 0; depth < 7; depth++) {
      content = makeZip([{ name, content }]);
      name = `${depth}.zip`;
    }
    const outcome = await importOutcome(opened.test, opened.where.file('deep.zip', content));
    expect(Object.values(outcome)).toEqual(['archive_too_deep']);
  });

  it('refuse a page of a gigabyte without unpacking it all', async () => {
    const large = gzipSync(Buffer.alloc(70 * 1024 * 1024, '医改 '));
    const tar = await makeTar({ 'large.txt.gz': large, 'small.txt': fresh() });
    expect(await importOutcome(opened.test, opened.where.file('large.tar', tar))).toEqual({
      'large.tar/large.txt': 'file_too_large',
      'large.tar/small.txt': 'imported',
    });
  });
});
