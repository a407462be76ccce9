import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { isBlank } from '../lines.ts';
import type { LineMarkup, PageHints } from '../page-hints.ts';
import { StatementReader } from './read-statements.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose content is never read as text. */
const SILENT = new Set(
  'script style noscript template head iframe svg math canvas object embed audio video select option textarea button'.split(
    ' ',
  ),
);
/** Elements inside a line; every other element starts a line of its own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr'.split(
    ' ',
  ),
);
/** Cells of a row stand in one line. */
const CELLS = new Set(['td', 'th']);
/** Elements whose lines belong together. */
const CONTAINERS = new Set('body div section article main aside header footer nav ul ol dl table form td'.split(' '));
/** Longest text of all links to one address in a page, in characters; more is a link that lacks its end. */
const LONGEST_LINK = 500;
/** Most characters of class names and ids kept for a line. */
const MOST_NAMES = 240;

export interface HtmlPage {
  /** The visible text: one line a block element or table row, white space collapsed, no empty lines. */
  text: string;
  hints: PageHints;
}

/** Where the reader stands in the tree. */
interface Place {
  element: string;
  depth: number;
  names: string;
  container: number;
  /** Where the link around this place leads; null outside links. */
  link: string | null;
}

/**
 * Reads an HTML page: its visible text, one line a block element, and what the markup says about each line and about
 * the page. Scripts, styles, controls and hidden elements are left out; nothing is fetched or run. Iterative, so that
 * deep nesting cannot exhaust the stack. Never throws: the parser mends malformed markup as browsers do.
 */
export function readHtml(html: string, url: string | null = null): HtmlPage {
  const lines = new LineCollector();
  const statements = new StatementReader();
  let containers = 0;
  const stack: { node: Node; place: Place }[] = [
    { node: parse(html), place: { element: 'body', depth: 0, names: '', container: 0, link: null } },
  ];
  const ends = new Set<object>();
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node, place } = entry;
    if (ends.delete(entry)) {
      lines.end();
      continue;
    }
    if ('value' in node) {
      lines.add(node.value, place);
      continue;
    }
    if (!('childNodes' in node)) continue;
    const element = 'tagName' in node ? node : null;
    const name = element?.tagName ?? '';
    if (element) statements.see(element);
    if (name === 'head') continue;
    if (element && (SILENT.has(name) || isHidden(element))) continue;
    if (name === 'br' || name === 'hr') {
      lines.end();
      continue;
    }
    let inside = place;
    if (element) {
      const cell = CELLS.has(name);
      const block = !cell && !INLINE.has(name);
      if (cell) lines.add(' ', place);
      if (block) {
        lines.end();
        const end = { node, place };
        ends.add(end);
        stack.push(end);
      }
      const container = CONTAINERS.has(name) ? ++containers : place.container;
      inside = {
        element: block || cell ? name : place.element,
        depth: place.depth + 1,
        names: namesOf(element, place.names),
        container,
        link: name === 'a' ? addressOf(element) : place.link,
      };
    }
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child) stack.push({ node: child, place: inside });
    }
  }
  lines.end();
  return {
    text: lines.texts.join('\n'),
    hints: { url, statements: statements.found, lines: lines.withoutOpenLinks() },
  };
}

/** Gathers the text of one line after the other with where its characters stand. */
class LineCollector {
  readonly texts: string[] = [];
  readonly #markup: LineMarkup[] = [];
  #text = '';
  readonly #links: (string | null)[] = [];
  readonly #linkLengths = new Map<string, number>();
  #linked = 0;
  #all = 0;
  #place: Place | null = null;
  #link: string | null = null;

  add(text: string, place: Place): void {
    this.#text += text;
    const signs = countSigns(text);
    if (signs === 0) return;
    this.#all += signs;
    if (place.link !== null) {
      this.#linked += signs;
      this.#link ??= place.link;
      this.#linkLengths.set(place.link, (this.#linkLengths.get(place.link) ?? 0) + signs);
    }
    this.#place ??= place;
  }

  end(): void {
    const place = this.#place;
    if (place) {
      const text = collapse(this.#text);
      if (text !== '') {
        const { element, depth, names, container } = place;
        this.texts.push(text);
        this.#markup.push({ element, depth, names, container, linkShare: this.#linked / this.#all });
        this.#links.push(this.#link);
      }
    }
    this.#text = '';
    this.#linked = 0;
    this.#all = 0;
    this.#place = null;
    this.#link = null;
  }

  /**
   * What the markup says about each line. A link that is never closed goes on through all that follows it, so text of
   * one address that is longer than any link's counts as not linked.
   */
  withoutOpenLinks(): LineMarkup[] {
    return this.#markup.map((line, number) => {
      const link = this.#links[number] ?? null;
      return link !== null && link !== '#' && (this.#linkLengths.get(link) ?? 0) > LONGEST_LINK
        ? { ...line, linkShare: 0 }
        : line;
    });
  }
}

function countSigns(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) signs++;
  return signs;
}

function namesOf(element: Element, around: string): string {
  let own = '';
  for (const { name, value } of element.attrs) if (name === 'class' || name === 'id') own += `${value} `;
  return own === '' ? around : `${own.toLowerCase()}${around}`.slice(0, MOST_NAMES);
}

/** The address a link leads to; links that lead nowhere of their own are all one. Null without an address. */
function addressOf(link: Element): string | null {
  const address = link.attrs.find(({ name }) => name === 'href')?.value;
  if (address === undefined) return null;
  return /^\s*(?:#|javascript:|$)/i.test(address) ? '#' : address;
}

function isHidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      (name === 'hidden' && value !== 'until-found') ||
      (name === 'style' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)),
  );
}

/** Runs of white space become one space; invisible characters stay for the repairs to remove. */
function collapse(text: string): string {
  let result = '';
  let blank = false;
  for (const character of text) {
    const unit = character.charCodeAt(0);
    if (unit < 0x2000 || unit === 0x3000 ? isBlank(unit) : unit === 0x2028 || unit === 0x2029) {
      blank = result !== '';
      continue;
    }
    result += blank ? ` ${character}` : character;
    blank = false;
  }
  return result;
}
