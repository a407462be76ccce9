import { readings } from './pinyin-injection.ts';

/** Part of the WHATWG Encoding standard, which every host has. */
declare class TextDecoder {
  constructor(label: string);
  decode(bytes: Uint8Array): string;
}

interface Gbk {
  /** Two bytes as one number, lead byte first. */
  bytes: Map<string, number>;
  characters: Map<number, string>;
}

let table: Gbk | null = null;

/** The two-byte hanzi of GBK both ways, read from the host's decoder when first needed. */
function gbk(): Gbk {
  if (table) return table;
  table = { bytes: new Map(), characters: new Map() };
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!/^[㐀-鿿]$/.test(character)) continue;
      table.bytes.set(character, lead * 256 + trail);
      table.characters.set(lead * 256 + trail, character);
    }
  }
  return table;
}

/** The full-width question mark is A3 BF; crawlers write it as `?`. */
const QUESTION = 0xa3bf;
const LONGEST_RUN = 8;

/** A run of text and what it was before its bytes were read one off. */
export interface Proposal {
  start: number;
  insert: string;
}

/**
 * GBK text that lost a lead byte is read one byte late until a byte is no pair: 專科聯( becomes `??坡?`. Going back
 * from the `?` at `at`, whose pinyin `syllable` survived, each character's trail byte is the lead byte of the one after
 * it. The last character must have that reading, the first must form a word that `context` has elsewhere. Null when a
 * step has no or several answers.
 */
export function unshiftGbk(text: string, at: number, syllable: string, context: string): Proposal | null {
  const { bytes, characters } = gbk();
  const before = bytes.get(text.charAt(at - 1));
  if (before === undefined) return null;
  const last = withReading(characters, before & 0xff, syllable, context);
  if (last === null) return null;
  let insert = last;
  let trail = before >> 8;
  for (let position = at - 2; position >= 0 && at - position <= LONGEST_RUN; position--) {
    const character = text.charAt(position);
    const isQuestion = character === '?' || character === '？';
    if (isQuestion && !/[?？]/.test(text.charAt(position - 1))) {
      const first = formingWord(characters, trail, insert.charAt(0), context);
      return first === null ? null : { start: position, insert: first + insert };
    }
    const pair = isQuestion ? QUESTION : bytes.get(character);
    const found = pair === undefined ? undefined : characters.get((pair & 0xff) * 256 + trail);
    if (pair === undefined || found === undefined) return null;
    insert = found + insert;
    trail = pair >> 8;
  }
  return null;
}

function withReading(
  characters: ReadonlyMap<number, string>,
  lead: number,
  syllable: string,
  context: string,
): string | null {
  const found: string[] = [];
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = characters.get(lead * 256 + trail);
    if (character && readings(character).has(syllable)) found.push(character);
  }
  const known = found.filter((character) => context.includes(character));
  const [only, second] = known.length > 0 ? known : found;
  return only !== undefined && second === undefined ? only : null;
}

function formingWord(
  characters: ReadonlyMap<number, string>,
  trail: number,
  next: string,
  context: string,
): string | null {
  const found: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const character = characters.get(lead * 256 + trail);
    if (character && context.includes(character + next)) found.push(character);
  }
  const [only, second] = found;
  return only !== undefined && second === undefined ? only : null;
}
