/** What the markup and the address of a page say beyond its visible text. A page that came as plain text has none. */
export interface PageHints {
  /** Where the page was fetched from, as the crawler tells it; null where it does not. */
  url: string | null;
  /** What `meta`, `title`, JSON-LD, `time` and canonical links state, in document order. */
  statements: MetaStatement[];
  /** One for each line of the raw text, in order. */
  lines: LineMarkup[];
}

export const STATEMENT_TOPICS = [
  'title',
  'publishedAt',
  'source',
  'author',
  'editor',
  'section',
  'description',
  'url',
  'articleBody',
] as const;
export type StatementTopic = (typeof STATEMENT_TOPICS)[number];

/** One statement of the markup about the page. It has no place in the visible text. */
export interface MetaStatement {
  about: StatementTopic;
  value: string;
  /** Where it stands, e.g. `meta:og:title`, `json-ld:datePublished`, `time`, `link:canonical`. */
  from: string;
}

/** What the markup says about one line of the visible text. */
export interface LineMarkup {
  /** Lower-case name of the block element the line stands in, e.g. `p`, `li`, `td`, `h1`. */
  element: string;
  /** Share of the line's characters inside links, 0 to 1. */
  linkShare: number;
  /** Number of elements around the line. */
  depth: number;
  /** Names of the element and its ancestors' classes and ids, nearest first, lower case, at most a few hundred characters. */
  names: string;
  /** Number of the nearest container (div, section, td …) in document order: lines side by side in one share it. */
  container: number;
}
