import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../electron/engine/import/decode.ts';

const SIMPLIFIED =
  '近年来,国家卫生健康委会同有关部门,推进紧密型县域医共体建设。\n要完善医保支付方式,深化公立医院改革。𠮷';
const TRADITIONAL =
  '近年來,國家衛生健康委會同有關部門,推進緊密型縣域醫共體建設。\n要完善醫保支付方式,深化公立醫院改革。';

describe('reading the bytes of a page', () => {
  it.each([
    ['utf-8', SIMPLIFIED, Buffer.from(SIMPLIFIED)],
    ['utf-8', SIMPLIFIED, Buffer.from(`\ufeff${SIMPLIFIED}`)],
    ['utf-16le', SIMPLIFIED, iconv.encode(SIMPLIFIED, 'utf-16le', { addBOM: true })],
    ['utf-16be', SIMPLIFIED, iconv.encode(SIMPLIFIED, 'utf-16be', { addBOM: true })],
    ['utf-16le', SIMPLIFIED, iconv.encode(`${SIMPLIFIED} 2024-05-24`, 'utf-16le', { addBOM: false })],
    ['gb18030', SIMPLIFIED, iconv.encode(SIMPLIFIED, 'gb18030')],
    ['gb18030', TRADITIONAL, iconv.encode(TRADITIONAL, 'gb18030')],
    ['big5-hkscs', TRADITIONAL, iconv.encode(TRADITIONAL, 'big5-hkscs')],
    ['gb18030', SIMPLIFIED, iconv.encode(`<meta charset=gb2312>${SIMPLIFIED}`, 'gb18030')],
  ])('recognises %s', (encoding, text, bytes) => {
    const read = decodePage(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.text).toContain(text);
  });

  it('believes the bytes when the page declares another encoding', () => {
    expect(decodePage(Buffer.from(`<meta charset="gb2312">${SIMPLIFIED}`)).encoding).toBe('utf-8');
  });

  it('makes every line end one line feed before any position is counted', () => {
    expect(decodePage(Buffer.from('一\r\n二\r三\n四')).text).toBe('一\n二\n三\n四');
  });

  it('gives text that every store and file can hold: no half of a surrogate pair', () => {
    const broken = iconv.encode('医改 \ud842 推进\udfb7 2024', 'utf-16le', { addBOM: true });
    expect(decodePage(broken).text).toBe('医改 \ufffd 推进\ufffd 2024');
  });

  it('reads a page that the crawler cut inside a character', () => {
    const cut = Buffer.from('医疗改革').subarray(0, 11);
    expect(decodePage(cut).text).toBe('医疗改\ufffd');
  });

  it.each([
    ['file_empty', Buffer.alloc(0)],
    ['file_empty', Buffer.from(' \n\u3000 ')],
    ['file_unsupported', Buffer.from('PK\0\0zip')],
    ['encoding_unknown', Buffer.from(Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 37) % 0x80)))],
  ])('refuses with %s', (code, bytes) => {
    expect(() => decodePage(bytes)).toThrow(expect.objectContaining({ code }));
  });
});
