import { createRequire } from 'node:module';
import path from 'node:path';
import type { Segmenter, Token } from '../../../shared/text/model.ts';

/** Both libraries are loaded by name when asked for: they are large, and nodejieba may not be installed. */
const require = createRequire(import.meta.url);

export interface SegmenterOptions {
  /** Words besides the library's own, one `word frequency tag` a line. */
  userDictionary: string;
  /** Which library; by default nodejieba, and @node-rs/jieba where that cannot be loaded. */
  choice?: 'nodejieba' | 'node-rs';
}

/**
 * Opens jieba. The first call in a thread takes about a second and holds 150 to 300 MB, so call it in a worker and keep
 * the result. Throws when neither library can be loaded.
 */
export function openSegmenter({ userDictionary, choice = forcedChoice() }: SegmenterOptions): Segmenter {
  if (choice === 'node-rs') return openNodeRs(userDictionary);
  if (choice === 'nodejieba') return openNodejieba(userDictionary);
  try {
    return openNodejieba(userDictionary);
  } catch {
    return openNodeRs(userDictionary);
  }
}

function forcedChoice(): SegmenterOptions['choice'] {
  const value = process.env.JIAOYUE_SEGMENTER;
  return value === 'nodejieba' || value === 'node-rs' ? value : undefined;
}

interface TaggedWord {
  word: string;
  tag: string;
}

/** What is used of nodejieba. Its own types are of no use here: where it cannot be compiled they are not there either. */
interface Nodejieba {
  load(files: Record<'dict' | 'hmmDict' | 'userDict' | 'idfDict' | 'stopWordDict', string>): void;
  insertWord(word: string, tag: string): void;
  tag(text: string): TaggedWord[];
}

function openNodejieba(userDictionary: string): Segmenter {
  const jieba: Nodejieba = require('nodejieba');
  const folder = path.dirname(require.resolve('nodejieba/package.json'));
  // The native code reads its dictionaries by path and cannot look into an asar archive.
  const dictionaries = path
    .join(folder, 'submodules/cppjieba/dict')
    .replace(/\bapp\.asar(?=[\\/])/, 'app.asar.unpacked');
  const file = (name: string): string => path.join(dictionaries, name);
  jieba.load({
    dict: file('jieba.dict.utf8'),
    hmmDict: file('hmm_model.utf8'),
    userDict: file('user.dict.utf8'),
    idfDict: file('idf.utf8'),
    stopWordDict: file('stop_words.utf8'),
  });
  for (const { word, tag } of words(userDictionary)) jieba.insertWord(word, tag);
  return segmenter('nodejieba', (text) => jieba.tag(text));
}

function openNodeRs(userDictionary: string): Segmenter {
  const { Jieba }: typeof import('@node-rs/jieba') = require('@node-rs/jieba');
  const { dict }: typeof import('@node-rs/jieba/dict') = require('@node-rs/jieba/dict');
  const jieba = Jieba.withDict(dict);
  jieba.loadDict(Buffer.from(userDictionary));
  return segmenter('@node-rs/jieba', (text) => jieba.tag(text, true));
}

function segmenter(name: string, tag: (text: string) => TaggedWord[]): Segmenter {
  const { version }: { version: string } = require(`${name}/package.json`);
  return { name: `${name} ${version}`, tag: (text) => tokens(text, tag) };
}

/**
 * Words with positions. Native code works on UTF-8, where a lone surrogate has no form, so it is handed U+FFFD instead;
 * words it leaves out (nodejieba drops some white space) are put back, so that the tokens always join up to `text`.
 */
function tokens(text: string, tag: (text: string) => TaggedWord[]): Token[] {
  const wellFormed = text.toWellFormed();
  const result: Token[] = [];
  let at = 0;
  const push = (end: number, tagName: string): void => {
    if (end > at) result.push({ start: at, end, word: text.slice(at, end), tag: tagName });
    at = Math.max(at, end);
  };
  for (const { word, tag: tagName } of wellFormed === '' ? [] : tag(wellFormed)) {
    const start = wellFormed.indexOf(word, at);
    if (start < 0) continue;
    push(start, 'x');
    push(start + word.length, tagName);
  }
  push(text.length, 'x');
  return result;
}

function words(userDictionary: string): TaggedWord[] {
  return userDictionary.split('\n').flatMap((line) => {
    const [word, , tag] = line.trim().split(/\s+/);
    return word && tag ? [{ word, tag }] : [];
  });
}
