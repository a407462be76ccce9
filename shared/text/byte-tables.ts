import type { ByteEncoding } from './model.ts';

/** Part of the WHATWG Encoding standard, which every host has. */
declare class TextDecoder {
  constructor(label: string);
  decode(bytes: Uint8Array): string;
}

export function decodeBytes(bytes: Uint8Array, encoding: ByteEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** By character: its one or two bytes as a number, the lead byte first. */
type Table = ReadonlyMap<string, number>;

const tables = new Map<ByteEncoding, Table>();

/** Characters to bytes, read from the host's decoder when first needed: hosts have no encoder but that for UTF-8. */
function tableOf(encoding: Exclude<ByteEncoding, 'utf-8'>): Table {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  const add = (character: string, code: number): void => {
    if (character !== '\ufffd' && !table.has(character)) table.set(character, code);
  };
  if (encoding === 'windows-1252') {
    for (let byte = 0x80; byte <= 0xff; byte++) {
      add(decoder.decode(Uint8Array.of(byte)), byte);
      // Readers of plain Latin-1 leave these as controls.
      if (byte < 0xa0) add(String.fromCharCode(byte), byte);
    }
  } else {
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (character.length === 1) add(character, lead * 256 + trail);
      }
    }
    // Windows reads the lone byte 80 of GBK as the euro sign.
    if (encoding === 'gb18030') table.set('€', 0x80);
  }
  tables.set(encoding, table);
  return table;
}

/** The bytes of `text` in an encoding, and how many characters it cannot write; each of those becomes a `?`. */
export function encodeText(
  text: string,
  encoding: Exclude<ByteEncoding, 'utf-8'>,
): { bytes: Uint8Array; unknown: number } {
  const table = tableOf(encoding);
  const bytes = new Uint8Array(2 * text.length);
  let length = 0;
  let unknown = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < 0x80 ? unit : table.get(text.charAt(at));
    if (code === undefined) unknown++;
    if (code !== undefined && code > 0xff) bytes[length++] = code >> 8;
    bytes[length++] = code === undefined ? 0x3f : code & 0xff;
  }
  return { bytes: bytes.subarray(0, length), unknown };
}
