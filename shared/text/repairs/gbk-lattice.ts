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

/** Where a run of text that was read one byte off starts, and what stood there. */
export interface Proposal {
  start: number;
  insert: string;
}

/** The same for a run that goes on after the pinyin. */
export interface LongProposal extends Proposal {
  end: number;
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

/** Pairs of lead and trail bytes that GBK leaves to its users; crawlers drop what they stand for. */
function isUserDefined(lead: number, trail: number): boolean {
  if (lead >= 0xa1 && lead <= 0xa7) return trail >= 0x40 && trail <= 0xa0;
  return trail >= 0xa1 && ((lead >= 0xaa && lead <= 0xaf) || (lead >= 0xf8 && lead <= 0xfe));
}

/**
 * A site that puts pinyin after characters byte by byte may find one across two others: in 家帶 (BC D2 8E A7) the bytes
 * D2 8E are 規, so its guī lands inside 帶 and all after it is read one byte late: `家?guī)砹恕?`. The character before
 * the `?` at `at` and the syllable give that wrong character, whose trail byte is the lead byte of the lost one; the run
 * from `after` up to the next `?` gives the rest, but for a pair of bytes that decoders drop. What comes out must be
 * characters that the page has elsewhere (`pageCharacters`, flags by code unit), and the only ones that fit; else null.
 */
export function unsplitGbk(
  text: string,
  at: number,
  after: number,
  syllable: string,
  pageCharacters: Uint8Array,
): LongProposal | null {
  const { bytes, characters } = gbk();
  const before = bytes.get(text.charAt(at - 1));
  const wrong = before === undefined ? null : withReading(characters, before & 0xff, syllable, '');
  const first = wrong === null ? undefined : bytes.get(wrong);
  const run = shiftedRun(text, after, bytes);
  if (first === undefined || run === null) return null;
  const lead = first & 0xff;
  const stream = run.flatMap((pair) => [pair >> 8, pair & 0xff]);
  const known = (code: number): string | null => {
    const character = characters.get(code);
    return character && pageCharacters[character.charCodeAt(0)] ? character : null;
  };
  const pairs = (from: readonly number[]): string | null => {
    let found = '';
    // The last byte belongs to the `?`, of which nothing else is left.
    for (let index = 0; index + 1 < from.length; index += 2) {
      const character = known((from[index] ?? 0) * 256 + (from[index + 1] ?? 0));
      if (character === null) return null;
      found += character;
    }
    return found;
  };
  const found = new Set<string>();
  const whole = pairs([lead, ...stream]);
  if (whole !== null) found.add(whole);
  const rest = pairs(stream.slice(1));
  const [head = 0] = stream;
  for (let trail = 0xa1; rest !== null && trail <= 0xfe; trail++) {
    const one = known(lead * 256 + trail);
    if (one === null) continue;
    for (let next = 0x81; next <= 0xfe; next++) {
      const two = isUserDefined(trail, next) ? known(next * 256 + head) : null;
      if (two !== null) found.add(one + two + rest);
    }
  }
  const [only, second] = found;
  return only !== undefined && second === undefined ? { start: at, end: after + run.length, insert: only } : null;
}

/** The bytes of the hanzi from `from` up to the `?` that ends the run; null where something else ends it. */
function shiftedRun(text: string, from: number, bytes: ReadonlyMap<string, number>): number[] | null {
  const run: number[] = [];
  for (let at = from; run.length <= LONGEST_RUN; at++) {
    if (/[?？\ufffd]/.test(text.charAt(at))) return run.length > 0 ? run : null;
    const pair = bytes.get(text.charAt(at));
    if (pair === undefined) return null;
    run.push(pair);
  }
  return null;
}
