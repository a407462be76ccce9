import { unitFlags } from '../../unit-flags.ts';
import { NUMBERED_LINE } from '../numbered-line.ts';
import type { FeatureGroup } from './feature-group.ts';

const RULE_KINDS = [
  'meta',
  'navigation',
  'contact',
  'legal',
  'pagination',
  'widget',
  'promo',
  'artefact',
  'spam',
] as const;
/** By code unit, the class of a sign: of those that end a line, and of those that begin one. */
const classes = (...groups: readonly string[]): Uint8Array => {
  const table = new Uint8Array(0x10000);
  groups.forEach((signs, group) => {
    for (const sign of signs) table[sign.charCodeAt(0)] = group + 1;
  });
  return table;
};
const CLASSES = classes('。！!？?；;', ':：', '”"\'」』）)】]》>', '…，,、');
const OPENERS = classes('·•●■◆★▪>»→-—[【(（', '“"「《', '0123456789一二三四五六七八九十第');
/** Words that hold sentences together and that headlines and links do without. */
const FUNCTION_SIGNS = unitFlags('的了是在和与及为对也这不有就都而并');
const DATE = /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|\d{1,2}月\d{1,2}日|\d{1,2}-\d{1,2}\s|\d{1,2}:\d\d/;
const LONGEST = 240;

/** What a line shows by itself: length, signs, first and last sign, wording that gives it away. */
export const shapeFeatures: FeatureGroup = {
  names: [
    ['length', 'shape'],
    ['han-share', 'shape'],
    ['digit-share', 'shape'],
    ['sentence-marks', 'shape'],
    ['commas', 'shape'],
    ['ends-sentence', 'shape'],
    ['pieces', 'shape'],
    ['piece-length', 'shape'],
    ['last-sign', 'shape'],
    ['first-sign', 'shape'],
    ['function-words', 'wording'],
    ['date', 'wording'],
    ['numbered', 'wording'],
    ...RULE_KINDS.map((kind) => [`rule-${kind}`, 'wording'] as const),
  ],
  write({ segments }, into, width, offset) {
    segments.forEach(({ folded, features, kind, confidence }, line) => {
      const { length, han, digits, sentenceMarks, commas, endsSentence, pieces } = features;
      const opener = OPENERS[folded.charCodeAt(0)] ?? 0;
      let at = line * width + offset;
      into[at++] = Math.min(LONGEST, length);
      into[at++] = han / length;
      into[at++] = digits / length;
      into[at++] = Math.min(12, sentenceMarks);
      into[at++] = Math.min(16, commas);
      into[at++] = endsSentence ? 1 : 0;
      into[at++] = Math.min(20, pieces);
      into[at++] = Math.min(60, length / pieces);
      into[at++] = CLASSES[folded.charCodeAt(folded.length - 1)] ?? 0;
      into[at++] = opener;
      into[at++] = functionWords(folded);
      into[at++] = digits >= 2 && length < 200 && DATE.test(folded) ? 1 : 0;
      into[at++] = opener !== 0 && NUMBERED_LINE.test(folded) ? 1 : 0;
      for (const rule of RULE_KINDS) into[at++] = kind === rule ? confidence : 0;
    });
  },
};

/** Share of function words among the first signs of a line. */
function functionWords(folded: string): number {
  const end = Math.min(LONGEST, folded.length);
  let found = 0;
  for (let at = 0; at < end; at++) found += FUNCTION_SIGNS[folded.charCodeAt(at)] ?? 0;
  return found / end;
}
