import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { isBlank } from './lines.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements whose content is never read as text. */
const SILENT = new Set(
  'script style noscript template head iframe svg math canvas object embed audio video select option textarea button'.split(
    ' ',
  ),
);
/** Elements inside a line; every other element starts a line of its own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr center'.split(
    ' ',
  ),
);
INLINE.delete('center');

/**
 * The visible text of an HTML page, one line a block element, white space collapsed. Scripts, styles and controls are
 * left out; nothing is fetched or run. Iterative, so that deep nesting cannot exhaust the stack.
 */
export function htmlToText(html: string): string {
  const lines: string[] = [];
  let line = '';
  const endLine = (): void => {
    const text = collapse(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const stack: (Node | 'end')[] = [parse(html)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'end') {
      endLine();
      continue;
    }
    if ('value' in node) {
      line += node.value;
      continue;
    }
    if (!('childNodes' in node)) continue;
    const name = 'tagName' in node ? node.tagName : '';
    if (SILENT.has(name) || isHidden(node)) continue;
    if (name === 'br' || name === 'hr') {
      endLine();
      continue;
    }
    if (name === 'td' || name === 'th') line += ' ';
    const block = name !== '' && name !== 'td' && name !== 'th' && !INLINE.has(name);
    if (block) {
      endLine();
      stack.push('end');
    }
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index];
      if (child) stack.push(child);
    }
  }
  endLine();
  return lines.join('\n');
}

function isHidden(node: Node): boolean {
  if (!('attrs' in node)) return false;
  return node.attrs.some(
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
