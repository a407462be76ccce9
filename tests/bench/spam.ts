import { DEVELOPMENT_FAMILIES } from '../contamination/families-dev.ts';
import { HELD_OUT_FAMILIES } from '../contamination/families-held-out.ts';
import { cleanPages, contaminatedPages, type Mixture, noticePages } from '../contamination/generate.ts';
import { emptyTally, measurePage, type Tally } from '../contamination/measure.ts';
import { NOTICES } from '../contamination/notices.ts';
import { DEVELOPMENT_OBFUSCATIONS, HELD_OUT_OBFUSCATIONS } from '../contamination/obfuscations.ts';
import { publicPages } from '../contamination/public-pages.ts';
import { seedAnalyser } from '../support/seed-analyser.ts';
import type { Figures } from './figures.ts';

const PAGES_PER_CELL = 6;
const DEVELOPMENT_PAGES_PER_CELL = 2;
const CLEAN_PAGES = 2000;
/** Seeds of the generator; those of the unit tests differ. */
const SEEDS = { development: 11, heldOut: 12, clean: 13 };

/** Tallies by set, and by family, disguise, placement and shape within each. */
type Table = Map<string, Tally>;

/**
 * The verdict on generated contamination: families and disguises that the detector was developed on, and those that it
 * never saw. Public pages lend their text as hosts and as clean pages where they lie beside the project.
 */
export function benchSpam(showTable: boolean): Figures {
  const analyser = seedAnalyser();
  const table: Table = new Map();
  const isFlagged = (text: string): boolean => measurePage(analyser, { text, spam: [], body: [] }, []);

  const pages = publicPages();
  const flaggedOf = (half: boolean): number =>
    pages.filter(({ seen, text }) => seen === half && isFlagged(text)).length;
  const [seenPublicFlagged, unseenPublicFlagged] = [flaggedOf(true), flaggedOf(false)];
  const cleanPublicFlagged = seenPublicFlagged + unseenPublicFlagged;
  const unseenNoticesFlagged = [...noticePages(CLEAN_PAGES, SEEDS.clean, NOTICES.unseen)].filter(isFlagged).length;
  const clean = [...cleanPages(CLEAN_PAGES, SEEDS.clean)];
  const cleanGeneratedFlagged = clean.filter(isFlagged).length;
  // Hosts of moderate length keep the generated ones from being drowned.
  const hosts = pages.map(({ text }) => text).filter((text) => text.length < 4000 && !isFlagged(text));

  const run = (set: string, mixture: Mixture): Tally => {
    for (const page of contaminatedPages(mixture)) {
      const { family, obfuscation, placement, shape } = page;
      const keys = ['all', `family ${family}`, `disguise ${obfuscation}`, `placement ${placement}`, `shape ${shape}`];
      measurePage(
        analyser,
        page,
        keys.map((key) => tallyOf(table, `${set} ${key}`)),
      );
    }
    return tallyOf(table, `${set} all`);
  };
  const development = run('development', {
    families: DEVELOPMENT_FAMILIES,
    obfuscations: DEVELOPMENT_OBFUSCATIONS,
    pages: DEVELOPMENT_PAGES_PER_CELL,
    seed: SEEDS.development,
    hosts,
  });
  const byFamily = run('held-out families', {
    families: HELD_OUT_FAMILIES,
    obfuscations: DEVELOPMENT_OBFUSCATIONS,
    pages: PAGES_PER_CELL,
    seed: SEEDS.heldOut,
    hosts,
  });
  const byDisguise = run('held-out disguises', {
    families: DEVELOPMENT_FAMILIES.filter(({ foreign }) => !foreign),
    obfuscations: HELD_OUT_OBFUSCATIONS,
    pages: DEVELOPMENT_PAGES_PER_CELL,
    seed: SEEDS.heldOut,
    hosts,
  });
  const byBoth = run('held-out both', {
    families: HELD_OUT_FAMILIES.filter(({ foreign }) => !foreign),
    obfuscations: HELD_OUT_OBFUSCATIONS,
    pages: PAGES_PER_CELL,
    seed: SEEDS.heldOut,
    hosts,
  });
  if (showTable) printTable(table);

  const falseAlarms = cleanGeneratedFlagged + cleanPublicFlagged + unseenNoticesFlagged;
  const cleanCount = clean.length + pages.length + CLEAN_PAGES;
  return {
    devRecall: recall(development),
    devPrecision: precision(development, falseAlarms, cleanCount),
    heldOutRecall: recall(byFamily),
    heldOutPrecision: precision(byFamily, falseAlarms, cleanCount),
    heldOutDisguiseRecall: recall(byDisguise),
    heldOutBothRecall: recall(byBoth),
    spamCharsRemoved: development.spamRemoved / development.spamChars,
    heldOutSpamCharsRemoved: byFamily.spamRemoved / byFamily.spamChars,
    bodyCharsRemoved: development.bodyRemoved / development.bodyChars,
    heldOutBodyCharsRemoved: byFamily.bodyRemoved / byFamily.bodyChars,
    cleanGeneratedFlagged,
    cleanPublicFlagged,
    seenPublicFlagged,
    unseenPublicFlagged,
    unseenNoticesFlagged,
    publicPages: pages.length,
  };
}

function tallyOf(table: Table, key: string): Tally {
  const tally = table.get(key) ?? emptyTally();
  table.set(key, tally);
  return tally;
}

function recall({ flagged, pages }: Tally): number {
  return flagged / pages;
}

/** Precision where clean and contaminated pages are equally many. */
function precision({ flagged, pages }: Tally, falseAlarms: number, cleanCount: number): number {
  const hits = flagged / pages;
  return hits / (hits + falseAlarms / cleanCount);
}

function printTable(table: Table): void {
  const row = (...cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(48) : cell.padStart(12))).join('');
  const lines = [row('', 'pages', 'recall', 'spam removed', 'body removed')];
  for (const [key, tally] of table) {
    const { pages, spamChars, spamRemoved, bodyChars, bodyRemoved } = tally;
    const shares = [recall(tally), spamRemoved / spamChars, bodyChars > 0 ? bodyRemoved / bodyChars : 0];
    lines.push(row(key, String(pages), ...shares.map((share) => share.toFixed(4))));
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
