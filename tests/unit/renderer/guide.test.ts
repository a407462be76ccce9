import { expect, test } from 'vitest';
import { guideBlocks } from '../../../renderer/features/help/guide-text.ts';
import { guideEn } from '../../../renderer/i18n/guide-en.ts';
import { guideZh } from '../../../renderer/i18n/guide-zh.ts';

const texts = Object.keys(guideZh).filter((key) => key.endsWith('.text')) as Extract<
  keyof typeof guideZh,
  `${string}.text`
>[];

const keysIn = (text: string): string[] =>
  guideBlocks(text)
    .flatMap(({ lines }) => lines.flat())
    .flatMap((part) => ('key' in part ? [part.key] : []))
    .sort();

test.each(texts)('%s names the same actions in both languages, all of which there are', (name) => {
  expect(keysIn(guideZh[name])).toEqual(keysIn(guideEn[name]));
  expect(`${guideZh[name]}${guideEn[name]}`.split('[[').length - 1).toBe(2 * keysIn(guideZh[name]).length);
});

test('a text is read into paragraphs and lists, with keys among the words', () => {
  expect(guideBlocks('一段，按 [[page.done]]。\n- 甲\n- 乙 [[no.such.action]]\n\n二段')).toEqual([
    { kind: 'paragraph', lines: [[{ words: '一段，按 ' }, { key: 'page.done' }, { words: '。' }]] },
    { kind: 'list', lines: [[{ words: '甲' }], [{ words: '乙 ' }, { words: '[[no.such.action]]' }]] },
    { kind: 'paragraph', lines: [[{ words: '二段' }]] },
  ]);
});
