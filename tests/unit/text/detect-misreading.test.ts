import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { detectMisreading, reverseMisreading } from '../../../shared/text/detect-misreading.ts';

const HANS =
  '县域医共体建设要坚持以人民健康为中心，推动医疗资源下沉，完善医保支付方式。\n各地要加强领导，明确责任，确保2024年任务完成。';
const HANT =
  '縣域醫療體系建設要堅持以人民健康為中心，推動醫療資源下沉，完善支付方式。\n各地要加強領導，明確責任，確保2024年任務完成。';
/** Browsers and crawlers decode by the Encoding standard. */
const misread = (text: string, wasEncodedAs: string, readAs: string): string =>
  new TextDecoder(readAs).decode(iconv.encode(text, wasEncodedAs));

describe('a page read in the wrong encoding', () => {
  test.each([
    [HANS, 'utf-8', 'gb18030'],
    [HANT, 'utf-8', 'gb18030'],
    [HANS, 'utf-8', 'windows-1252'],
    [HANS, 'gb18030', 'windows-1252'],
    [HANT, 'big5', 'windows-1252'],
    [HANT, 'big5', 'gb18030'],
    [HANS, 'gb18030', 'big5'],
  ])('%# is known, and reads again as it was: %s in %s read as %s', (text, wasEncodedAs, readAs) => {
    const broken = misread(text, wasEncodedAs, readAs);
    const found = detectMisreading(broken);
    expect(found).toMatchObject({ readAs, wasEncodedAs });
    expect(found?.confidence).toBeGreaterThan(0.75);
    expect(found?.sample.before).toBe(broken.slice(0, found?.sample.before.length));
    expect(text.startsWith(found?.sample.after.replace(/[\ufffd?].*$/su, '') ?? '-')).toBe(true);
  });

  test('reads back exactly where no byte was lost', () => {
    for (const readAs of ['windows-1252', 'gb18030'] as const) {
      const broken = misread('医改工作', 'utf-8', readAs);
      expect(reverseMisreading(broken, readAs, 'utf-8')).toEqual({ text: '医改工作', lost: 0 });
    }
  });

  test.each([
    ['prose', HANS],
    ['prose in Traditional writing', HANT],
    ['English', 'The reform of county hospitals continues. '.repeat(20)],
    ['French', 'L’été dernier, la réforme générale des hôpitaux a été présentée à l’Assemblée.'.repeat(8)],
    ['Japanese', '医療制度の改革について、会議が開かれました。地域の病院が参加しています。'.repeat(4)],
    ['a list of rare names', '龘靐齉齾爨癵驫鱻麤'.repeat(10)],
    ['a short line', '锛屽湪'],
    ['nothing', ''],
  ])('is not seen in %s', (_name, text) => {
    expect(detectMisreading(text)).toBeNull();
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = detectMisreading(`${text}锛屽湪浣犵殑`);
        if (found) expect(found.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
