import type { ColumnMapping, ColumnRole } from '../../../shared/contract/schemas/table.ts';

/** What columns are called, folded: small letters without signs. Earlier names are better. */
const NAMES: Record<ColumnRole, readonly string[]> = {
  html: ['html', 'rawhtml', 'pagehtml', 'htmlcontent', 'contenthtml', '网页源码', '源码', '网页源代码', '源代码'],
  text: [
    'text',
    '正文',
    'content',
    '内容',
    'fulltext',
    '全文',
    '文本',
    '正文内容',
    '文章内容',
    '网页内容',
    'body',
    'articlebody',
    'maintext',
    'plaintext',
    'rawtext',
    'rawcontent',
    '内文',
    '內容',
    '內文',
  ],
  url: [
    'url',
    '链接',
    '网址',
    'link',
    'href',
    'pageurl',
    'uri',
    '原文链接',
    '地址',
    '網址',
    '連結',
    '链接地址',
    '来源网址',
  ],
  site: ['site', '网站', '站点', 'domain', '域名', 'host', '网站名称', '網站'],
  crawledAt: [
    'crawledat',
    'crawltime',
    'crawldate',
    'fetchedat',
    'fetchtime',
    '抓取时间',
    '采集时间',
    '爬取时间',
    '下载时间',
    'timestamp',
    'scrapedat',
    '抓取日期',
    '采集日期',
  ],
  title: ['title', '标题', '題目', '题目', 'headline', '标题名称', '文章标题', '標題', '篇名'],
};

const folded = (name: string): string => name.toLowerCase().replace(/[\s_\-.:：()（）[\]"']/gu, '');

/** Cells of a column that are shorter on average hold no page, UTF-16 units. */
const SHORTEST_TEXT = 40;

type Rows = readonly Readonly<Record<string, string>>[];

const cellsOf = (rows: Rows, column: string): string[] =>
  rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');

const shareOf = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

const isAddress = (cell: string): boolean => /^https?:\/\/\S+$/iu.test(cell);
const isMarkup = (cell: string): boolean => /<(?:html|body|div|p|br|span|table|!doctype)\b/iu.test(cell);

function byName(header: readonly string[], role: ColumnRole, isFree: (column: string) => boolean): string | undefined {
  for (const name of NAMES[role]) {
    const found = header.find((column) => folded(column) === name && isFree(column));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The column with the longest cells that are Chinese or other prose. */
function longest(header: readonly string[], rows: Rows, isFree: (column: string) => boolean): string | undefined {
  let best: { column: string; length: number } | undefined;
  for (const column of header.filter(isFree)) {
    const cells = cellsOf(rows, column);
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, rows.length);
    if (length >= SHORTEST_TEXT && shareOf(cells, isAddress) < 0.5 && length > (best?.length ?? 0))
      best = { column, length };
  }
  return best?.column;
}

/**
 * Which columns hold what, by their names in Chinese and English, else by what stands in them. Where nothing can be a
 * page neither text nor html is there.
 *
 * @param rows the first rows, by column
 */
export function guessColumns(header: readonly string[], rows: Rows): ColumnMapping {
  const mapping: ColumnMapping = {};
  const isFree = (column: string): boolean => !Object.values(mapping).includes(column);
  const put = (role: ColumnRole, column: string | undefined): void => {
    if (column !== undefined) mapping[role] = column;
  };
  for (const role of ['url', 'site', 'crawledAt', 'title'] as const) put(role, byName(header, role, isFree));
  put('url', mapping.url ?? header.find((column) => isFree(column) && shareOf(cellsOf(rows, column), isAddress) > 0.8));
  // Where a table has both, text stands in for markup that is missing.
  for (const role of ['html', 'text'] as const) {
    const column = byName(header, role, isFree);
    if (column !== undefined) put(shareOf(cellsOf(rows, column), isMarkup) > 0.5 ? 'html' : 'text', column);
  }
  if (mapping.html !== undefined || mapping.text !== undefined) return mapping;
  const page = longest(header, rows, isFree);
  if (page !== undefined) put(shareOf(cellsOf(rows, page), isMarkup) > 0.5 ? 'html' : 'text', page);
  return mapping;
}
