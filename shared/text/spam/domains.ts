import type { LetterStream } from './letter-stream.ts';
import { letterTable } from './letter-table.ts';
import type { SpamTerm, TermHit } from './spam-terms.ts';

/** Host names as links and advertisements write them; public bodies are no evidence. */
const DOMAIN =
  /\b(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,3}(?:com|net|cc|top|xyz|vip|club|info|icu|fun|shop|site|online|win|bet|pw|tk|me|la|io|app|live|ru|in|biz|cn|gr|vn|th)\b/gi;

/** Terms of host names have ids from here downwards, one for each site of a page. */
const FIRST_ID = -2;

/** `hits` with the host names of the text, which take the place of terms inside them. */
export function withDomains(text: string, stream: LetterStream, hits: readonly TermHit[]): TermHit[] {
  const domains: TermHit[] = [];
  const sites = new Map<string, SpamTerm>();
  for (const { index, 0: name } of plainLetters(text).matchAll(DOMAIN)) {
    if (/\.(?:gov|edu|org)\.cn$/i.test(name)) continue;
    const from = indexAt(stream, index);
    const to = indexAt(stream, index + name.length);
    if (to <= from) continue;
    // Pages name other sites in passing; links to them are written out.
    const kind = /^(?:https?:|www\.)/i.test(name) ? 'domain' : 'host';
    const site = name.split('.').slice(-2).join('.').toLowerCase();
    const term: SpamTerm = sites.get(site) ?? { id: FIRST_ID - sites.size, kind, disguised: false };
    sites.set(site, term);
    domains.push({ from, to, term, hidden: false });
  }
  if (domains.length === 0) return [...hits];
  const all: TermHit[] = [];
  let next = 0;
  for (const hit of hits) {
    for (let domain = domains[next]; domain && domain.from < hit.to; domain = domains[++next]) all.push(domain);
    if (hit.from >= (all.at(-1)?.to ?? 0)) all.push(hit);
  }
  return [...all, ...domains.slice(next)];
}

/** `text` with look-alikes of ASCII letters and digits read as what they stand for, unit for unit. */
function plainLetters(text: string): string {
  const { folds } = letterTable();
  return text.replace(/[\u0370-\u04ff\u2150-\u218f\u2460-\u24ff]/g, (sign) => {
    const fold = folds[sign.charCodeAt(0)] ?? 0;
    return fold < 0x5b ? String.fromCharCode(fold) : sign;
  });
}

/** The first index of the stream whose character stands at `place` or after it. */
export function indexAt({ at, length }: LetterStream, place: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
