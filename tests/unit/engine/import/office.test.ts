import { describe, expect, it } from 'vitest';
import { importEngine } from '../../../support/import-engine.ts';
import { importOutcome, pageText } from '../../../support/import-outcome.ts';
import { makePdf } from '../../../support/make-pdf.ts';
import { makeZip } from '../../../support/make-zip.ts';

const opened = importEngine();

let made = 300;
const fresh = (): string => pageText(++made);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A Word document as its format prescribes. */
const makeDocx = (body: string): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
  ]);

/** A workbook of sheets as its format prescribes: rows of cells as XML. */
function makeXlsx(sheets: Record<string, string>, shared: readonly string[] = []): Buffer {
  const names = Object.keys(sheets);
  return makeZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="r"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`).join('')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>` },
    ...names.map((name, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      content: `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
  ]);
}

describe('Word documents', () => {
  it('give a line a paragraph and a line a row, without what was deleted', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const body = `${paragraph(fresh().split('\n').join('</w:t><w:br/><w:t>'))}<w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:tbl><w:tr>${cell('年份')}${cell('床位')}</w:tr><w:tr>${cell('2023')}${cell('1 200')}</w:tr></w:tbl>${paragraph('完')}`;
    const file = opened.where.file('notice.docx', makeDocx(body));
    expect(await importOutcome(opened.test, file)).toEqual({ 'notice.docx': 'imported' });
    const page = await opened.pageNamed('notice.docx');
    expect(page.raw.split('\n').slice(-3)).toEqual(['年份\t床位', '2023\t1 200', '完']);
    expect(page.raw).not.toContain('删去');
    expect(page.encoding).toBe('docx');
    expect(await importOutcome(opened.test, file)).toEqual({ 'notice.docx': 'duplicate' });
  });

  it('that are none, are broken or locked are refused, each with its reason', async () => {
    const files = {
      'text.docx': 'a text',
      'other.docx': makeZip([{ name: 'a.txt', content: 'x' }]),
      'broken.docx': makeDocx('<w:p><w:r>'),
      'locked.docx': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    };
    const paths = Object.entries(files).map(([name, content]) => opened.where.file(name, content));
    expect(await importOutcome(opened.test, ...paths)).toEqual({
      'text.docx': 'file_damaged',
      'other.docx': 'file_damaged',
      'broken.docx': 'file_damaged',
      'locked.docx': 'file_encrypted',
    });
  });
});

describe('workbooks', () => {
  it('give a page a row of each sheet, shared texts, formulas and dates as they show', async () => {
    const rows = (first: string): string =>
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>${first}`;
    const text = fresh();
    const file = opened.where.file(
      'book.xlsx',
      makeXlsx(
        {
          一月: rows(
            `<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>http://e.example.cn/1</v></c><c r="D3"><v>45436.5</v></c></row>`,
          ),
          空: '',
          说明: '<row r="1"><c r="A1" t="inlineStr"><is><t>版本</t></is></c></row><row r="2"><c r="A2"><v>3</v></c></row>',
        },
        ['正文', '链接', '采集时间', text.replaceAll('\n', '_x000A_')],
      ),
    );
    expect(await importOutcome(opened.test, file)).toEqual({
      'book.xlsx/一月/3': 'imported',
      'book.xlsx/说明': 'columns_unknown',
    });
    const page = await opened.pageNamed('book.xlsx/一月/3');
    expect(page.raw).toBe(text);
    expect(page.provenance).toEqual({ url: 'http://e.example.cn/1', site: null, crawledAt: '2024-05-24T12:00:00' });
  });

  it('that are locked or none are refused', async () => {
    const locked = opened.where.file('locked.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const none = opened.where.file('none.xlsx', makeZip([{ name: 'a.txt', content: 'x' }]));
    expect(await importOutcome(opened.test, locked, none)).toEqual({
      'locked.xlsx': 'file_encrypted',
      'none.xlsx': 'file_damaged',
    });
  });
});

describe('PDF', () => {
  it('gives its text, lines of a paragraph put together', async () => {
    const first = '某市卫生健康委近日印发方案推进公立医院高质量发展完善薪酬制度和绩';
    const file = opened.where.file(
      'report.pdf',
      makePdf([
        ['某市公立医院改革方案', first, '效考核办法。'],
        [first, '第二页的末尾。'],
      ]),
    );
    expect(await importOutcome(opened.test, file)).toEqual({ 'report.pdf': 'imported' });
    const { raw, encoding } = await opened.pageNamed('report.pdf');
    expect(raw).toBe(`某市公立医院改革方案\n${first}效考核办法。\n${first}第二页的末尾。`);
    expect(encoding).toBe('pdf');
  });

  it('of pictures, with a password or broken is named as such', async () => {
    const files = {
      'scan.pdf': makePdf([[], []]),
      'locked.pdf': makePdf([['正文']], true),
      'broken.pdf': '%PDF-1.4\nnothing of the kind',
    };
    const paths = Object.entries(files).map(([name, content]) => opened.where.file(name, content));
    expect(await importOutcome(opened.test, ...paths)).toEqual({
      'scan.pdf': 'pdf_without_text',
      'locked.pdf': 'file_encrypted',
      'broken.pdf': 'file_damaged',
    });
  });
});

describe('MHTML', () => {
  it('gives the page that a browser saved, with address and time', async () => {
    const html = Buffer.from(`<html><body><h1>医改</h1><p>${fresh()}</p></body></html>`);
    const packed = [...html].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
    const lines = packed.match(/.{1,72}/gu)?.join('=\r\n') ?? '';
    const message = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://m.example.gov.cn/a.html',
      'Date: Fri, 24 May 2024 10:12:00 +0800',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x----"',
      '',
      '------x----',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      lines,
      '------x----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------x------',
      '',
    ].join('\r\n');
    expect(await importOutcome(opened.test, opened.where.file('saved.mhtml', message))).toEqual({
      'saved.mhtml': 'imported',
    });
    const { raw, provenance } = await opened.pageNamed('saved.mhtml');
    expect(raw).toContain('公立医院');
    expect(provenance).toEqual({
      url: 'https://m.example.gov.cn/a.html',
      site: null,
      crawledAt: '2024-05-24T02:12:00.000Z',
    });
    expect(await importOutcome(opened.test, opened.where.file('none.mht', 'Subject: x\r\n\r\nno page'))).toEqual({
      'none.mht': 'file_damaged',
    });
  });
});
