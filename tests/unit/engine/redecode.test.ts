import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePdf } from '../../support/make-pdf.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const PAGE = `县域医共体建设推进会召开
2024-05-24 来源：健康报
县域医共体建设推进会召开，总结前期工作，部署下一步任务，推动医疗资源下沉。
会议强调，要坚持以人民健康为中心，完善医保支付方式，确保年度任务按期完成。
`;
const HANT = '縣域醫療體系建設推進會召開，總結前期工作，部署下一步任務，推動醫療資源下沉，完善支付方式。';

let where: ProjectFolder;
let test: TestEngine;
beforeEach(() => {
  where = projectFolder();
  test = openTestEngine(where);
});
afterEach(async () => {
  await test.close();
  where.remove();
});

const rows = async () =>
  (
    await test.call('documents.list', {
      filter: {},
      sort: { by: 'imported', descending: false },
      offset: 0,
      limit: 10,
    })
  ).rows;

describe('a page in the wrong encoding', () => {
  it('is read again into a document of its own; the old one keeps its text and decisions', async () => {
    // Each byte of UTF-8 became a character of its own.
    const broken = iconv.decode(Buffer.from(PAGE), 'latin1');
    await test.importPaths(where.file('wrong.txt', broken));
    const [old] = await rows();
    const id = old?.id ?? '';
    await test.decide(id, { type: 'note.set', text: '乱码' });
    const before = await test.call('documents.get', { documentId: id });
    expect(before.redecode).toMatchObject({ readAs: 'windows-1252', wasEncodedAs: 'utf-8' });

    const { documentId, created } = await test.call('documents.redecode', { documentId: id });
    expect(created).toBe(true);
    const read = await test.call('documents.get', { documentId });
    expect(read.raw).toBe(PAGE);
    expect(read.origin).toBe(`redecoded from ${id}`);
    expect(read.redecode).toBeNull();
    expect(read.review.fields.title?.value).toBe('县域医共体建设推进会召开');
    expect(await test.call('documents.get', { documentId: id })).toEqual(before);

    expect(await test.call('documents.redecode', { documentId: id })).toEqual({ documentId, created: false });
    expect(await rows()).toHaveLength(2);
    expect((await test.call('project.verify', {})).problems).toEqual([]);
  });

  it('is decoded anew from the imported bytes where the import was misled by a declaration', async () => {
    // Style sheets are full of the signs that make a wrong reading look like prose.
    const style = `<style>${'p{margin:0,0;color:red;}'.repeat(60)}</style>`;
    const html = `<html><head><meta charset="gb2312">${style}</head><body><p>${HANT.repeat(3)}</p></body></html>`;
    await test.importPaths(where.file('declared.html', iconv.encode(html, 'big5')));
    const [old] = await rows();
    const id = old?.id ?? '';
    expect(await test.call('documents.get', { documentId: id })).toMatchObject({
      encoding: 'gb18030',
      redecode: { readAs: 'gb18030', wasEncodedAs: 'big5' },
    });
    const { documentId } = await test.call('documents.redecode', { documentId: id });
    expect((await test.call('documents.get', { documentId })).raw).toBe(HANT.repeat(3));
  });

  it('is not read again where nothing says that it is one', async () => {
    await test.importPaths(where.file('sound.txt', PAGE));
    const [row] = await rows();
    const result = await test.engine.dispatch('documents.redecode', { documentId: row?.id ?? '' });
    expect(result).toMatchObject({ ok: false, error: { code: 'encoding_unknown' } });
  });

  it('shows how its file reads in each encoding and is read again in the one that is chosen', async () => {
    // Short, and with no prose in it: nothing tells that this is Big5.
    const big5 = iconv.encode('衛生福利部公告\r\n全民健康保險\r\n', 'big5');
    await test.importPaths(where.file('short.txt', big5));
    const [old] = await rows();
    const id = old?.id ?? '';
    await test.decide(id, { type: 'note.set', text: '乱码' });
    const before = await test.call('documents.get', { documentId: id });

    const { decodings } = await test.call('documents.decodings', { documentId: id });
    expect(decodings.find(({ encoding }) => encoding === 'big5-hkscs')).toMatchObject({
      sample: '衛生福利部公告\n全民健康保險\n',
      errors: 0,
    });
    expect(decodings.find(({ encoding }) => encoding === 'utf-8')?.errors).toBeGreaterThan(5);
    expect(decodings.filter(({ present }) => present)).toMatchObject([{ encoding: before.encoding }]);

    const wrong = await test.call('documents.redecode', { documentId: id, encoding: 'windows-1252' });
    const misread = await test.call('documents.get', { documentId: wrong.documentId });
    expect(misread).toMatchObject({ encoding: 'windows-1252', origin: `redecoded from ${id} as windows-1252` });
    expect(misread.review.note).toBe('');
    // What was read wrongly is read again from the file and not from its own text.
    const right = await test.call('documents.redecode', { documentId: wrong.documentId, encoding: 'big5-hkscs' });
    const read = await test.call('documents.get', { documentId: right.documentId });
    expect(read).toMatchObject({ raw: '衛生福利部公告\n全民健康保險\n', encoding: 'big5-hkscs' });
    const again = await test.call('documents.decodings', { documentId: right.documentId });
    expect(again.decodings).toEqual(
      decodings.map((decoding) => ({ ...decoding, present: decoding.encoding === 'big5-hkscs' })),
    );
    expect(await test.call('documents.get', { documentId: id })).toEqual(before);
    expect((await test.call('project.verify', {})).problems).toEqual([]);
  });

  it('shows of markup what a reader would see, and counts only what is really broken at the cut', async () => {
    const style = `<style>${'p{margin:0,0;color:red;}'.repeat(60)}</style>`;
    const html = `<html><head>${style}</head><body><p>Home</p><p>${HANT.repeat(4_000)}</p></body></html>`;
    await test.importPaths(where.file('long.html', html));
    const [row] = await rows();
    const { decodings } = await test.call('documents.decodings', { documentId: row?.id ?? '' });
    const [utf8] = decodings;
    expect(utf8).toMatchObject({ encoding: 'utf-8', present: true, errors: 0 });
    expect(utf8?.sample).toBe(HANT.repeat(10).slice(0, 300));
  });

  it('is not read in an encoding where it is no text, nor where its file is none', async () => {
    await test.importPaths(
      where.file('wide.txt', iconv.encode(`${PAGE}${'1\n'.repeat(50)}`, 'utf-16le', { addBOM: true })),
    );
    const [wide] = await rows();
    const id = wide?.id ?? '';
    const { decodings } = await test.call('documents.decodings', { documentId: id });
    expect(decodings.filter(({ errors }) => errors === 0)).toMatchObject([{ encoding: 'utf-16le', present: true }]);
    expect(decodings.map(({ encoding }) => encoding)).not.toContain('gb18030');
    expect(await test.engine.dispatch('documents.redecode', { documentId: id, encoding: 'gb18030' })).toMatchObject({
      ok: false,
      error: { code: 'encoding_unknown' },
    });
    await test.importPaths(where.file('notice.pdf', makePdf([[HANT]])));
    for (const method of ['documents.redecode', 'documents.decodings'] as const) {
      const [, pdf] = await rows();
      const input = { documentId: pdf?.id ?? '', ...(method === 'documents.redecode' && { encoding: 'gb18030' }) };
      expect(await test.engine.dispatch(method, input)).toMatchObject({
        ok: false,
        error: { code: 'encoding_unknown' },
      });
    }
  });
});
