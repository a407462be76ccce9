import { expect, test } from 'vitest';
import { readHtml } from '../../../shared/text/html/read-html.ts';

test.each([
  ['<h1>标题</h1><p>第一 \n 段<b>加粗</b></p>', '标题\n第一 段加粗'],
  ['<div>甲<br>乙</div>丙', '甲\n乙\n丙'],
  ['<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>', '一 二\n三'],
  ['<script>x</script><style>y</style><p hidden>z</p><p style="display:none">w</p><p>留</p>', '留'],
  ['<ul><li>1<li>2</ul>', '1\n2'],
  ['<!-- c --><p>&lt;p&gt; &amp; 😀</p>', '<p> & 😀'],
  ['', ''],
])('%j', (html, text) => {
  expect(readHtml(html).text).toBe(text);
});

test('deep nesting does not exhaust the stack', () => {
  expect(readHtml(`${'<span>'.repeat(20_000)}深`).text).toBe('深');
});
