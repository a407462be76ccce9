import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../shared/text/html/read-html.ts';

describe('visible text', () => {
  test.each([
    ['<h1>标题</h1><p>第一 \n 段<b>加粗</b></p>', '标题\n第一 段加粗'],
    ['<div>甲<br>乙</div>丙', '甲\n乙\n丙'],
    ['<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>', '一 二\n三'],
    ['<script>x</script><style>y</style><p hidden>z</p><p style="display:none">w</p><p>留</p>', '留'],
    ['<ul><li>1<li>2</ul>', '1\n2'],
    ['<!-- c --><p>&lt;p&gt; &amp; 😀</p>', '<p> & 😀'],
    ['<p>甲</div></b>乙<p', '甲乙'],
    ['', ''],
  ])('%j', (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  test('deep nesting does not exhaust the stack', () => {
    expect(readHtml(`${'<span>'.repeat(20_000)}深`).text).toBe('深');
  });
});

describe('markup of lines', () => {
  test('there is one for each line', () => {
    const { text, hints } = readHtml(
      '<div class="Nav"><a href="/a">首页</a> 位置</div><div id=zoom><p>正文</p><h2>小标题</h2></div>',
    );
    expect(text.split('\n')).toEqual(['首页 位置', '正文', '小标题']);
    expect(hints.lines.map(({ element, names, linkShare }) => [element, names.trim(), linkShare])).toEqual([
      ['div', 'nav', 0.5],
      ['p', 'zoom', 0],
      ['h2', 'zoom', 0],
    ]);
    expect(hints.lines[1]?.container).toBe(hints.lines[2]?.container);
    expect(hints.lines[0]?.container).not.toBe(hints.lines[1]?.container);
  });

  test('a link that is never closed does not make the article a link', () => {
    const paragraphs = `<p>${'深化医改。'.repeat(60)}</p>`.repeat(3);
    const shares = (html: string): number[] => readHtml(html).hints.lines.map(({ linkShare }) => linkShare);
    expect(shares(`<a href="/x">${paragraphs}`)).toEqual([0, 0, 0]);
    expect(shares('<a href="/x"><p>一条新闻</p></a>')).toEqual([1]);
  });
});

test('statements of meta elements, JSON-LD and links are collected in order', () => {
  const { statements } = readHtml(
    `<title>甲 - 乙网</title><meta property="og:title" content=" 甲 "><link rel=canonical href="https://a.cn/1">
     <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"甲","datePublished":"2024-05-24","author":[{"name":"张三"}]}]}</script>
     <script type="application/ld+json">{broken</script><time datetime="2024-05-24T10:00">昨天</time>`,
  ).hints;
  expect(statements.map(({ about, value, from }) => `${about} ${value} ${from}`)).toEqual([
    'title 甲 - 乙网 title',
    'title 甲 meta:og:title',
    'url https://a.cn/1 link:canonical',
    'title 甲 json-ld:headline',
    'publishedAt 2024-05-24 json-ld:datePublished',
    'author 张三 json-ld:author',
    'publishedAt 2024-05-24T10:00 time',
  ]);
});
