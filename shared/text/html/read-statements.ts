import type { DefaultTreeAdapterTypes } from 'parse5';
import type { MetaStatement, StatementTopic } from '../page-hints.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Names and properties of `meta` elements that pages in Chinese use, by what they state. */
const META: Record<string, StatementTopic> = {
  'og:title': 'title',
  'twitter:title': 'title',
  articletitle: 'title',
  'article:published_time': 'publishedAt',
  'og:published_time': 'publishedAt',
  'og:release_date': 'publishedAt',
  pubdate: 'publishedAt',
  publishdate: 'publishedAt',
  publish_time: 'publishedAt',
  'weibo:article:create_at': 'publishedAt',
  datepublished: 'publishedAt',
  'dc.date': 'publishedAt',
  contentsource: 'source',
  source: 'source',
  'og:site_name': 'source',
  mediaid: 'source',
  author: 'author',
  'article:author': 'author',
  'og:article:author': 'author',
  editor: 'editor',
  'article:section': 'section',
  columnname: 'section',
  description: 'description',
  'og:description': 'description',
  'og:url': 'url',
};

/** Properties of schema.org articles, by what they state. */
const JSON_LD: Record<string, StatementTopic> = {
  headline: 'title',
  datePublished: 'publishedAt',
  pubDate: 'publishedAt',
  articleSection: 'section',
  description: 'description',
  articleBody: 'articleBody',
  url: 'url',
};

/** A page states a few dozen things; a page of a million `meta` elements is an attack. */
const MOST = 200;
/** Longest statement kept, UTF-16 code units; only the body of an article is longer than a few lines. */
const LONGEST = 100_000;

/** Collects what `meta`, `title`, `time`, canonical links and JSON-LD state, in document order. */
export class StatementReader {
  readonly found: MetaStatement[] = [];

  see(element: Element): void {
    switch (element.tagName) {
      case 'head':
        // The reader of visible text does not enter the head.
        for (const child of element.childNodes) if ('tagName' in child) this.see(child);
        return;
      case 'title':
        this.#state('title', textOf(element), 'title');
        return;
      case 'meta':
        this.#meta(element);
        return;
      case 'link':
        if (attribute(element, 'rel') === 'canonical') this.#state('url', attribute(element, 'href'), 'link:canonical');
        return;
      case 'time':
        this.#state('publishedAt', attribute(element, 'datetime'), 'time');
        return;
      case 'script':
        if (attribute(element, 'type') === 'application/ld+json') this.#jsonLd(textOf(element));
        return;
    }
  }

  #state(about: StatementTopic, value: string, from: string): void {
    const trimmed = value.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    if (trimmed === '' || this.found.length >= MOST) return;
    this.found.push({ about, value: trimmed, from });
  }

  #meta(element: Element): void {
    const name = (
      attribute(element, 'name') ||
      attribute(element, 'property') ||
      attribute(element, 'itemprop')
    ).trim();
    const about = META[name.toLowerCase()];
    if (about) this.#state(about, attribute(element, 'content'), `meta:${name.slice(0, 60)}`);
  }

  #jsonLd(source: string): void {
    let json: unknown;
    try {
      json = JSON.parse(source);
    } catch {
      // Malformed JSON-LD says nothing; the visible text still does.
      return;
    }
    for (const entry of graphOf(json)) {
      for (const [property, about] of Object.entries(JSON_LD)) {
        const value = entry[property];
        if (typeof value === 'string') this.#state(about, value, `json-ld:${property}`);
      }
      for (const [property, about] of [
        ['author', 'author'],
        ['editor', 'editor'],
        ['publisher', 'source'],
      ] as const) {
        const name = nameOf(entry[property]);
        if (name) this.#state(about, name, `json-ld:${property}`);
      }
    }
  }
}

/** The article-like objects of a JSON-LD block: itself, a list, or its `@graph`. */
function graphOf(json: unknown): Record<string, unknown>[] {
  const entries = Array.isArray(json) ? json : [json];
  const objects = entries.filter(isObject);
  const graphs = objects.flatMap((entry) => (Array.isArray(entry['@graph']) ? entry['@graph'].filter(isObject) : []));
  return [...objects, ...graphs].filter(
    (entry) => 'headline' in entry || 'datePublished' in entry || 'pubDate' in entry,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  return isObject(first) && typeof first.name === 'string' ? first.name : null;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((entry) => entry.name === name)?.value ?? '';
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
