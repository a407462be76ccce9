/** The named character references that Chinese pages use in running text. */
const NAMED: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  shy: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  divide: '÷',
  deg: '°',
  permil: '‰',
  plusmn: '±',
  yen: '¥',
  euro: '€',
  pound: '£',
  sect: '§',
  le: '≤',
  ge: '≥',
  ne: '≠',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  mu: 'μ',
  micro: 'µ',
  rarr: '→',
  larr: '←',
  frac12: '½',
  sup2: '²',
  sup3: '³',
};

/** What a character reference such as `&nbsp;` or `&#8220;` stands for; null when it is not a known one. */
export function decodeEntity(reference: string): string | null {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
  const hexadecimal = name[1] === 'x' || name[1] === 'X';
  const point = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  if (!(point > 0 && point <= 0x10ffff) || (point >= 0xd800 && point < 0xe000)) return null;
  if (point < 0x20 || point === 0xa0 || point === 0x3000) return ' ';
  return String.fromCodePoint(point);
}
