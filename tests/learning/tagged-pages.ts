import fs from 'node:fs';
import path from 'node:path';

/** A tag of a page: UTF-16 units of its text, and the code. */
export interface Tag {
  start: number;
  end: number;
  code: string;
}

export interface TaggedPage {
  /** The file's name without its ending; what stands before the number is the source. */
  name: string;
  text: string;
  tags: Tag[];
}

const MARK = /⟦([\w.]+)\|([^⟧]*)⟧/g;

/** A page whose measures are marked in its text: `⟦code|measure⟧`. */
export function readTaggedPage(name: string, marked: string): TaggedPage {
  const tags: Tag[] = [];
  let text = '';
  let from = 0;
  for (const { index, 0: whole, 1: code = '', 2: measure = '' } of marked.matchAll(MARK)) {
    text += marked.slice(from, index);
    tags.push({ start: text.length, end: text.length + measure.length, code });
    text += measure;
    from = index + whole.length;
  }
  return { name, text: text + marked.slice(from), tags };
}

const folder = path.join(import.meta.dirname, 'pages');

/** Invented pages of two invented sources, tagged by hand with the codebook that the application starts with. */
export const taggedPages: readonly TaggedPage[] = fs
  .readdirSync(folder)
  .sort()
  .map((file) => readTaggedPage(path.basename(file, '.txt'), fs.readFileSync(path.join(folder, file), 'utf8')));
