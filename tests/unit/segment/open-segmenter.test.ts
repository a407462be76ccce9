import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { openSegmenter } from '../../../electron/engine/segment/open-segmenter.ts';

const userDictionary = '医共体 50000 n\n带量采购 30000 vn\n';
const TEXT = '推进紧密型医共体建设,𠮷野😀 带量采购\u3000\ud800。\n落实';

/** nodejieba is compiled at install and is not there on a machine without a compiler. */
function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url)(name);
    return true;
  } catch {
    return false;
  }
}

const choices = isInstalled('nodejieba') ? (['nodejieba', 'node-rs'] as const) : (['node-rs'] as const);

test('the prebuilt library stands in where the first choice is not installed', () => {
  const { name } = openSegmenter({ userDictionary });
  expect(name).toMatch(isInstalled('nodejieba') ? /^nodejieba / : /^@node-rs\/jieba /);
});

describe.each(choices)('%s', (choice) => {
  const segmenter = openSegmenter({ userDictionary, choice });

  test('says which library and version it is', () => {
    expect(segmenter.name).toMatch(/^(?:nodejieba|@node-rs\/jieba) \d+\.\d+\.\d+$/);
    expect(segmenter.name).toContain(choice === 'nodejieba' ? 'nodejieba' : 'node-rs');
  });

  test('cuts text into words that join up to it, lone surrogates included', () => {
    const tokens = segmenter.tag(TEXT);
    expect(tokens.map(({ word }) => word).join('')).toBe(TEXT);
    for (const { start, end, word } of tokens) expect(TEXT.slice(start, end)).toBe(word);
    expect(segmenter.tag('')).toEqual([]);
  });

  test('knows the words and tags of the user dictionary', () => {
    const words = new Map(segmenter.tag(TEXT).map(({ word, tag }) => [word, tag]));
    expect(words.get('医共体')).toBe('n');
    expect(words.get('带量采购')).toBe('vn');
  });
});
