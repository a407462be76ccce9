import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { JiaoyueError } from '../../../shared/contract/errors.ts';

export interface DecodedText {
  text: string;
  /** Name of the encoding as `iconv-lite` knows it. */
  encoding: string;
}

/** A page's declaration stands near its start (HTML standard: within the first 1024 bytes). */
const DECLARATION_WINDOW = 1_024;

/** Encodings that Chinese pages declare, by the decoder that reads what such pages really hold. */
const ALIASES: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  cp936: 'gb18030',
  'gb-2312': 'gb18030',
  big5: 'big5-hkscs',
  'big5-hkscs': 'big5-hkscs',
  cp950: 'big5-hkscs',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
};

function byteOrderMark(bytes: Buffer): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** UTF-16 without a mark: Chinese pages still hold many ASCII line breaks, spaces and digits, whose other byte is 0. */
function bareUtf16(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) zeros[0] = (zeros[0] ?? 0) + 1;
    if (sample[at + 1] === 0) zeros[1] = (zeros[1] ?? 0) + 1;
  }
  const pairs = Math.max(1, sample.length >> 1);
  const [even = 0, odd = 0] = zeros.map((count) => count / pairs);
  if (odd > 0.02 && even < odd / 8) return 'utf-16le';
  if (even > 0.02 && odd < even / 8) return 'utf-16be';
  return null;
}

function declared(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, DECLARATION_WINDOW);
  const found = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{3,20})/iu.exec(head)?.[1];
  return (found && ALIASES[found.toLowerCase()]) ?? null;
}

/** Strict UTF-8, but for a character cut in half at the very end, as crawlers with a size limit leave it. */
function strictUtf8(bytes: Buffer): string | null {
  for (let cut = 0; cut <= 3; cut++) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
      return cut ? `${text}\ufffd` : text;
    } catch {
      // Try again without the last byte.
    }
  }
  return null;
}

const share = (text: string, pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);

/** How much a reading looks like Chinese prose: common function characters and punctuation, less broken ones. */
function plausibility(text: string): number {
  const sample = text.slice(0, 20_000);
  return (
    share(
      sample,
      /[的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年,。、:“”;]/gu,
    ) -
    3 * share(sample, /[\ufffd\u0080-\u009f\ue000-\uf8ff]/gu) -
    share(sample, /[\u3105-\u312f\uff61-\uff9f\u2500-\u257f]/gu)
  );
}

function guessed(bytes: Buffer): DecodedText | null {
  // chardet ranks by byte statistics; a short page is decided by which reading looks like prose.
  const ranked = new Set(['gb18030', 'big5-hkscs']);
  for (const { name } of analyse(bytes.subarray(0, 64_000)).slice(0, 3)) {
    const known = ALIASES[name.toLowerCase()];
    if (known) ranked.add(known);
  }
  let best: (DecodedText & { score: number }) | null = null;
  for (const encoding of ranked) {
    const text = iconv.decode(bytes, encoding);
    const score = plausibility(text);
    if (!best || score > best.score) best = { text, encoding, score };
  }
  return best && best.score > 0 ? { text: best.text, encoding: best.encoding } : null;
}

/**
 * Decoded text as it is analysed and stored: line ends become `\n`, and half a surrogate pair becomes U+FFFD, as it would
 * when it is stored, after it was analysed.
 */
export function storable(text: string): string {
  return text.replace(/\r\n?/gu, '\n').toWellFormed();
}

/**
 * Reads the bytes of a page: byte order mark, then a declaration that holds, then strict UTF-8, then UTF-16
 * without a mark, then the Chinese encoding whose reading looks most like prose. Line ends become `\n`.
 *
 * @throws JiaoyueError `file_empty`, `encoding_unknown`
 */
export function decodePage(bytes: Buffer): DecodedText {
  if (bytes.length === 0) throw new JiaoyueError('file_empty', 'the file is empty');
  const read = readAs(bytes);
  const text = storable(read.text);
  if (text.trim() === '') throw new JiaoyueError('file_empty', 'the file holds no text');
  return { text, encoding: read.encoding };
}

/** A name or another short stretch: strict UTF-8, else what Chinese Windows writes. */
export function strictText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'gb18030');
  }
}

/**
 * The encoding of a long text by its beginning, as `iconv-lite` knows it.
 *
 * @throws JiaoyueError `file_unsupported`, `encoding_unknown`
 */
export const encodingOf = (head: Buffer): string => readAs(head).encoding;

function readAs(bytes: Buffer): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark) {
    return { text: iconv.decode(bytes.subarray(mark.length), mark.encoding), encoding: mark.encoding };
  }
  // UTF-16 comes first: its ASCII reads as valid UTF-8 full of zeros.
  const wide = bareUtf16(bytes);
  if (wide) return { text: iconv.decode(bytes, wide), encoding: wide };
  // No text encoding but UTF-16 and UTF-32 holds zero bytes.
  if (bytes.includes(0)) throw new JiaoyueError('file_unsupported', 'the file is not text');
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const declaration = declared(bytes);
  if (declaration && declaration !== 'utf-8') {
    const text = iconv.decode(bytes, declaration);
    if (plausibility(text) > 0) return { text, encoding: declaration };
  }
  const guess = guessed(bytes);
  if (guess) return guess;
  throw new JiaoyueError('encoding_unknown', 'no known encoding gives readable text');
}
