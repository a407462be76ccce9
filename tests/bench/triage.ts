import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { corpusPage } from '../support/corpus/made-up-corpus.ts';
import { openTestEngine, type TestEngine } from '../support/open-test-engine.ts';
import { projectFolder } from '../support/project-folder.ts';
import { writeCrawl } from './corpus.ts';
import { type Figures, percentile } from './figures.ts';

/** What counts as having found them. */
const ENOUGH = 0.99;
/** Pages that the reviewer takes from the queue at a time. */
const AT_A_TIME = 20;
/** The share of contaminated pages among the rest that the check sample is to bound. */
const BOUND = 0.01;

/** What somebody who looks at a page of the crawl sees, by document id. */
async function whatIsThere({ call }: TestEngine, pages: number): Promise<Map<string, boolean>> {
  const seen = new Map<string, boolean>();
  for (let offset = 0; offset < pages; offset += 500) {
    const sort = { by: 'imported', descending: false } as const;
    const { rows } = await call('documents.list', { filter: {}, sort, offset, limit: 500 });
    for (const { id, name } of rows)
      seen.set(id, corpusPage(Number.parseInt(path.basename(name), 10), pages).contaminated);
  }
  return seen;
}

/** A reviewer who knows of a page only what it shows once it is in front, and tells spam when it is there. */
class Reviewer {
  readonly #engine: TestEngine;
  readonly #shows: ReadonlyMap<string, boolean>;
  readonly judged = new Map<string, boolean>();
  readonly waits: number[] = [];
  looked = 0;
  found = 0;
  shared = 0;
  wronglyShared = 0;

  constructor(engine: TestEngine, shows: ReadonlyMap<string, boolean>) {
    this.#engine = engine;
    this.#shows = shows;
  }

  async next(): Promise<string[]> {
    const before = performance.now();
    const { rows } = await this.#engine.call('triage.queue', { without: [], limit: AT_A_TIME });
    this.waits.push(performance.now() - before);
    return rows.map(({ id }) => id);
  }

  /** Looks at a page and judges it; copies that show the same spam are judged with it. */
  async judge(documentId: string): Promise<void> {
    if (this.judged.has(documentId)) return;
    const isBad = this.#shows.get(documentId) === true;
    this.looked++;
    const copies = isBad ? await this.#sameSpam(documentId) : [];
    this.shared += copies.length;
    this.wronglyShared += copies.filter((id) => !this.#shows.get(id)).length;
    const label = isBad ? 'contaminated' : 'clean';
    const items = [documentId, ...copies].map((id) => ({
      documentId: id,
      decision: { type: 'verdict.set', label } as const,
    }));
    await this.#engine.call('review.decide', { commandId: randomUUID(), label: 'action.triage.verdict', items });
    for (const { documentId: id } of items) {
      this.judged.set(id, isBad);
      if (isBad && this.#shows.get(id)) this.found++;
    }
  }

  async #sameSpam(documentId: string): Promise<string[]> {
    const { members } = await this.#engine.call('triage.cluster', { documentId, offset: 0, limit: 100 });
    return members
      .filter(({ alike, verdictStatus, excerpt }) => alike && verdictStatus === 'suggested' && excerpt?.marks.length)
      .map(({ id }) => id);
  }
}

/**
 * A crawl of `pages` made-up pages judged by a simulated reviewer: how many pages are looked at until 99 % of those
 * contaminated are found, and what the check sample drawn then says of the rest.
 */
export async function benchTriage(pages: number): Promise<Figures> {
  const where = projectFolder();
  const engine = openTestEngine(where);
  try {
    const crawl = path.join(where.folder, 'crawl');
    writeCrawl(crawl, pages);
    await engine.importPaths(crawl);
    const shows = await whatIsThere(engine, pages);
    const contaminated = [...shows.values()].filter(Boolean).length;
    const reviewer = new Reviewer(engine, shows);
    const { flagged } = await engine.call('triage.queue', { without: [], limit: 1 });
    let lookedAtFlagged = 0;
    for (let queue = await reviewer.next(); queue.length > 0; queue = await reviewer.next()) {
      for (const id of queue) {
        if (reviewer.found >= ENOUGH * contaminated) break;
        await reviewer.judge(id);
        if (reviewer.looked === flagged) lookedAtFlagged = reviewer.found;
      }
      if (reviewer.found >= ENOUGH * contaminated) break;
    }
    const { looked, found, shared, wronglyShared } = reviewer;

    const { sizes } = await engine.call('triage.estimate', {});
    const size = sizes.find(({ share }) => share === BOUND)?.size ?? 0;
    let estimate = await engine.call('triage.sample', { commandId: randomUUID(), size });
    while (estimate.sample && estimate.sample.next.length > 0) {
      for (const { id } of estimate.sample.next) await reviewer.judge(id);
      estimate = await engine.call('triage.estimate', {});
    }
    const unseen = estimate.sample?.unseen ?? { point: Number.NaN, low: Number.NaN, high: Number.NaN };
    return {
      pages: shows.size,
      contaminated,
      flagged,
      foundAfterFlaggedShare: lookedAtFlagged / contaminated,
      foundShare: found / contaminated,
      lookedShare: looked / shows.size,
      shared,
      wronglyShared,
      sampleSize: size,
      lookedWithSampleShare: reviewer.looked / shows.size,
      unseen: contaminated - reviewer.found,
      estimated: unseen.point,
      estimatedLow: unseen.low,
      estimatedHigh: unseen.high,
      queueP95Ms: percentile(reviewer.waits, 0.95),
    };
  } finally {
    await engine.close();
    where.remove();
  }
}
