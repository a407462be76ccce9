import { decodeBytes, encodeText } from './byte-tables.ts';
import type { ByteEncoding, Redecode } from './model.ts';
import { unitFlags } from './unit-flags.ts';

/** The misreadings that crawlers produce, the most frequent first. */
const MISREADINGS: readonly [readAs: Exclude<ByteEncoding, 'utf-8'>, wasEncodedAs: ByteEncoding][] = [
  ['gb18030', 'utf-8'],
  ['windows-1252', 'utf-8'],
  ['windows-1252', 'gb18030'],
  ['windows-1252', 'big5'],
  ['gb18030', 'big5'],
  ['big5', 'gb18030'],
];

/** Characters that make up a quarter of any Chinese prose, in both scripts, with its punctuation. */
const COMMON = unitFlags(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么利比或但质質气氣第向道命此变變条條只没結结解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几九区區强強放决決西被干做必战戰先回则則任取据處处府研务務医醫疗療保健康，。、：；“”《》',
);

/** Units of the page that are looked at. */
const SAMPLE = 3_000;
/** Fewer characters beyond ASCII say too little. */
const FEWEST = 24;
/** Share of common characters: below the first no prose, above the second certainly prose. */
const BROKEN_BELOW = 0.06;
const SOUND_ABOVE = 0.14;
/** Share of the characters that the way back may lose, where the wrong reading dropped bytes at the end of a run. */
const MOST_LOST = 0.25;
const SHOWN = 60;

/** Whether the page reads as Chinese once its bytes are read again; null for sound pages and where no way back fits. */
export function detectMisreading(raw: string): Redecode | null {
  const text = raw.slice(0, SAMPLE);
  const before = prose(text);
  if (before.signs < FEWEST || before.share >= BROKEN_BELOW) return null;
  let best: Redecode | null = null;
  for (const [readAs, wasEncodedAs] of MISREADINGS) {
    const { text: after, lost } = reverseMisreading(text, readAs, wasEncodedAs);
    const { signs, share } = prose(after);
    if (share < SOUND_ABOVE || lost / Math.max(1, signs) > MOST_LOST) continue;
    const confidence = Math.round((0.99 - lost / signs) * 100) / 100;
    if (best && best.confidence >= confidence) continue;
    best = { readAs, wasEncodedAs, sample: sampleOf(text, readAs, wasEncodedAs), confidence };
  }
  return best;
}

/** `text` read again, with the number of characters that could not be brought back; they stand as U+FFFD or `?`. */
export function reverseMisreading(
  text: string,
  readAs: ByteEncoding,
  wasEncodedAs: ByteEncoding,
): { text: string; lost: number } {
  if (readAs === 'utf-8') return { text, lost: text.length };
  const { bytes, unknown } = encodeText(text, readAs);
  const decoded = decodeBytes(bytes, wasEncodedAs);
  return { text: decoded, lost: unknown + decoded.split('\ufffd').length - 1 };
}

function sampleOf(text: string, readAs: ByteEncoding, wasEncodedAs: ByteEncoding): Redecode['sample'] {
  const start = Math.max(0, text.search(/[^\s\u0020-\u007e]/));
  const before = text.slice(start, start + SHOWN).split('\n')[0] ?? '';
  // The cut may go through a character of the right reading.
  const after = reverseMisreading(before, readAs, wasEncodedAs).text.replace(/\ufffd+$/, '');
  return { before, after };
}

/** How many characters lie beyond ASCII, and the share of those that are common in prose. */
function prose(text: string): { signs: number; share: number } {
  let signs = 0;
  let common = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    signs++;
    common += COMMON[unit] ?? 0;
  }
  return { signs, share: common / Math.max(1, signs) };
}
