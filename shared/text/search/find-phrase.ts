import type { Edit, Span } from '../model.ts';
import { PINYIN_NOTE } from '../repairs/pinyin-note.ts';
import { SearchText } from './search-text.ts';

const NOTE = new RegExp(`(?<=[\\u3400-\\u9fff\\uf900-\\ufaff])${PINYIN_NOTE}`, 'gu');

/** A word as it is looked for: without the pinyin that copy protection may have put into it, folded. */
export const foldWord = (word: string): string => new SearchText(word.replace(NOTE, '')).text;

/** What the pinyin notes of a text take up, as edits that remove them. */
function pinyinNotes(text: string): Edit[] {
  return Array.from(text.matchAll(NOTE), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    insert: '',
    rule: 'pinyin-injection',
  }));
}

/** A text in which phrases are looked for time and again. */
export class PhraseFinder {
  readonly #plain: SearchText;
  /** Without pinyin notes; null where there are none. */
  readonly #bare: SearchText | null;

  constructor(text: string) {
    const notes = pinyinNotes(text);
    this.#plain = new SearchText(text);
    this.#bare = notes.length > 0 ? new SearchText(text, notes) : null;
  }

  /** The ranges of a phrase, whatever its script, width and case and the pinyin in it; sorted, without overlaps. */
  find(phrase: string): Span[] {
    return this.findSequence([foldWord(phrase)], 0);
  }

  /** The same for folded words in their order (see `SearchText.findSequence`). */
  findSequence(words: readonly string[], mostBetween: number): Span[] {
    const found = [
      ...this.#plain.findSequence(words, mostBetween),
      ...(this.#bare?.findSequence(words, mostBetween) ?? []),
    ];
    let end = 0;
    return found
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter((span) => {
        if (span.start < end) return false;
        end = span.end;
        return true;
      });
  }
}
