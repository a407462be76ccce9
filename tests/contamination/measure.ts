import type { PageAnalyser } from '../../shared/text/analyse-page.ts';
import type { SpamPage } from './generate.ts';

/** How an analyser does on pages of one kind. Characters are UTF-16 units without white space. */
export interface Tally {
  pages: number;
  /** Pages called contaminated or spam. */
  flagged: number;
  spamChars: number;
  spamRemoved: number;
  /** Characters of the sentences around the spam, and those taken out as spam. */
  bodyChars: number;
  bodyRemoved: number;
}

export function emptyTally(): Tally {
  return { pages: 0, flagged: 0, spamChars: 0, spamRemoved: 0, bodyChars: 0, bodyRemoved: 0 };
}

/** Adds one page to every tally given. Spam counts as removed when no kept block holds it. */
export function measurePage(
  analyser: PageAnalyser,
  page: Pick<SpamPage, 'text' | 'spam' | 'body'>,
  tallies: readonly Tally[],
): boolean {
  const { blocks, edits, verdict } = analyser.analyse(page.text);
  const marks = new Uint8Array(page.text.length);
  for (const { start, end } of page.spam) marks.fill(IN_SPAM, start, end);
  for (const { start, end } of page.body) marks.fill(IN_BODY, start, end);
  for (const { start, end, kept, kind } of blocks) {
    for (let at = start; at < end; at++)
      marks[at] = (marks[at] ?? 0) | (kept ? KEPT : 0) | (kind === 'spam' ? CALLED_SPAM : 0);
  }
  for (const { start, end } of edits) marks.fill(EDITED, start, end);
  const flagged = verdict.label === 'contaminated' || verdict.label === 'spam';
  for (const tally of tallies) {
    tally.pages++;
    if (flagged) tally.flagged++;
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at] ?? 0;
      if (mark === EDITED || page.text.charAt(at).trim() === '') continue;
      if (mark & IN_SPAM) {
        tally.spamChars++;
        if (!(mark & KEPT)) tally.spamRemoved++;
      } else if (mark & IN_BODY) {
        tally.bodyChars++;
        if (mark & CALLED_SPAM) tally.bodyRemoved++;
      }
    }
  }
  return flagged;
}

const IN_SPAM = 1;
const KEPT = 2;
const CALLED_SPAM = 4;
const IN_BODY = 8;
const EDITED = 128;
