import { SaxesParser } from 'saxes';
import { unreadable } from './codebook-format.ts';

export interface XmlElement {
  /** The name without a prefix. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Deeper than any codebook; a file that nests further is made to do harm. */
const DEEPEST = 100;
const MOST_ELEMENTS = 200_000;

/**
 * Reads well-formed XML with namespaces into a tree. Document types, and with them entities of their own, are refused:
 * a few lines of them can stand for gigabytes.
 *
 * @throws JiaoyueError `codebook_unreadable` naming line and column
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let count = 0;
  const refuse = (cause: string): never => {
    throw unreadable(`${parser.line}:${parser.column}: ${cause}`);
  };
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: /u, '')));
  parser.on('doctype', () => refuse('a document type (DTD) is not allowed'));
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length > DEEPEST || ++count > MOST_ELEMENTS) refuse('too many elements, or nested too deeply');
    const own = Object.values(attributes).map(({ local: name, value }) => [name, value] as const);
    const element: XmlElement = { name: local, attributes: Object.fromEntries(own), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const append = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root.children[0] ?? refuse('no element');
}
