import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import type { PipelinePool } from '../pipeline/pipeline-pool.ts';

/** Codes that the machine may propose: retired ones stay in the codebook for the sake of their tags only. */
function inUse(book: Codebook): Codebook {
  if (!book.groups.some((group) => group.codes.some((code) => code.retired))) return book;
  const groups = book.groups.map((group) => ({ ...group, codes: group.codes.filter((code) => !code.retired) }));
  return { ...book, groups };
}

/**
 * A pipeline that proposes by the codebook in use. Another version gets threads of its own with the next page; those of
 * the version before end when they have finished what they were given.
 */
export function followCodebook(open: (codebook: Codebook) => PipelinePool, current: () => Codebook): PipelinePool {
  interface Serving {
    book: Codebook;
    pool: PipelinePool;
    busy: number;
  }
  const serve = (book: Codebook): Serving => ({ book, pool: open(inUse(book)), busy: 0 });
  let serving = serve(current());
  const retired = new Set<Serving>();
  const endIdle = (): void => {
    for (const old of retired) {
      if (old.busy > 0) continue;
      retired.delete(old);
      void old.pool.close();
    }
  };
  const run = async <T>(work: (pool: PipelinePool) => Promise<T>): Promise<T> => {
    const book = current();
    if (book !== serving.book) {
      retired.add(serving);
      serving = serve(book);
      endIdle();
    }
    const mine = serving;
    mine.busy++;
    try {
      return await work(mine.pool);
    } finally {
      mine.busy--;
      endIdle();
    }
  };
  return {
    analyse: (page, options) => run((pool) => pool.analyse(page, options)),
    scriptEdits: (text, edits, target) => run((pool) => pool.scriptEdits(text, edits, target)),
    stamp: () => run((pool) => pool.stamp()),
    async close() {
      await Promise.all([serving, ...retired].map(({ pool }) => pool.close()));
    },
  };
}
