import { SHORTCUTS, type ShortcutId } from '../shortcuts/registry.ts';

/** A stretch of a sentence: words, or the action whose key stands there. */
export type GuidePart = { words: string } | { key: ShortcutId };

/** A paragraph, or the items of a list. */
export type GuideBlock = { kind: 'paragraph' | 'list'; lines: GuidePart[][] };

const isShortcut = (id: string): id is ShortcutId => Object.hasOwn(SHORTCUTS, id);

function partsOf(line: string): GuidePart[] {
  return line
    .split(/(\[\[[\w.]+\]\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const id = /^\[\[([\w.]+)\]\]$/.exec(part)?.[1];
      return id !== undefined && isShortcut(id) ? { key: id } : { words: part };
    });
}

/** Reads a text of the guide (see the catalogues) into paragraphs and lists. */
export function guideBlocks(text: string): GuideBlock[] {
  const blocks: GuideBlock[] = [];
  for (const paragraph of text.split('\n\n')) {
    for (const line of paragraph.split('\n')) {
      const kind = line.startsWith('- ') ? 'list' : 'paragraph';
      const parts = partsOf(kind === 'list' ? line.slice(2) : line);
      const last = blocks.at(-1);
      if (kind === 'list' && last?.kind === 'list') last.lines.push(parts);
      else blocks.push({ kind, lines: [parts] });
    }
  }
  return blocks;
}
