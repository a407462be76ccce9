/** What a whole match counts for; whatever is spread over a text counts for less. */
const WHOLE = 100;
const SPREAD = 50;

const isWordStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/** How well the letters of `wanted` stand in `text` in their order, each run of them beginning a word; 0 where not. */
function spreadScore(wanted: string, text: string): number {
  let at = -1;
  let runs = 0;
  for (const letter of wanted) {
    if (text[at + 1] === letter) {
      if (runs === 0) runs = 1;
      at++;
      continue;
    }
    do at = text.indexOf(letter, at + 1);
    while (at >= 0 && !isWordStart(text, at));
    if (at < 0) return 0;
    runs++;
  }
  return SPREAD / runs;
}

function wordScore(wanted: string, text: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) return spreadScore(wanted, text);
  const begins = at === 0 ? 2 : isWordStart(text, at) ? 1.5 : 1;
  return WHOLE * begins * (0.5 + (0.5 * wanted.length) / text.length);
}

/**
 * How well some words are found in any of the texts, all in lower case: higher is better, 0 where one of the words is
 * in none of them.
 */
export function fuzzyScore(wanted: string, texts: readonly string[]): number {
  const words = wanted.split(/\s+/u).filter((word) => word !== '');
  const scores = words.map((word) => Math.max(0, ...texts.map((text) => wordScore(word, text))));
  return scores.length > 0 && Math.min(...scores) > 0 ? scores.reduce((sum, score) => sum + score, 0) : 0;
}
