import type { Page } from '@playwright/test';

/** Selects a text of one of the desk's panes with the mouse, as a reader does. */
export async function selectText(page: Page, side: 'raw' | 'clean', text: string): Promise<void> {
  const pane = page.getByTestId(`${side}-pane`);
  await pane.locator('.cm-line', { hasText: text }).first().scrollIntoViewIfNeeded();
  const place = await pane.locator('.cm-content').evaluate((content, wanted) => {
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; start: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // What a fold shows is not part of the text.
      if (node.parentElement?.closest('.fold-block')) continue;
      nodes.push({ node: node as Text, start: all.length });
      all += node.nodeValue ?? '';
    }
    const from = all.indexOf(wanted);
    if (from < 0) return null;
    const edge = (position: number, side: 'left' | 'right') => {
      const entry = nodes.findLast(({ start }) => start <= position);
      if (!entry) return null;
      const range = document.createRange();
      range.setStart(entry.node, position - entry.start);
      range.setEnd(entry.node, position - entry.start + 1);
      const box = range.getBoundingClientRect();
      return { x: side === 'left' ? box.left + 1 : box.right - 1, y: (box.top + box.bottom) / 2 };
    };
    return { from: edge(from, 'left'), to: edge(from + wanted.length - 1, 'right') };
  }, text);
  if (!place?.from || !place.to) throw new Error(`the ${side} pane does not show ${text}`);
  await page.mouse.move(place.from.x, place.from.y);
  await page.mouse.down();
  await page.mouse.move(place.to.x, place.to.y, { steps: 6 });
  await page.mouse.up();
}
