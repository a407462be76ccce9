import { afterAll, beforeAll } from 'vitest';
import type { DocumentDetail } from '../../shared/contract/schemas/document.ts';
import { openTestEngine, type TestEngine } from './open-test-engine.ts';
import { type ProjectFolder, projectFolder } from './project-folder.ts';

/** One project and engine for all tests of a file; `where` and `test` are there once the tests run. */
export interface ImportEngine {
  where: ProjectFolder;
  test: TestEngine;
  /** The page that an import named so. */
  pageNamed(name: string): Promise<DocumentDetail>;
}

/** Opens an engine before the tests of a file and closes it after them: imports do not get in each other's way. */
export function importEngine(): ImportEngine {
  const opened = {} as ImportEngine;
  opened.pageNamed = async (name) => {
    const sort = { by: 'imported', descending: true } as const;
    const { rows } = await opened.test.call('documents.list', { filter: {}, sort, offset: 0, limit: 100 });
    return opened.test.call('documents.get', { documentId: rows.find((row) => row.name === name)?.id ?? '' });
  };
  beforeAll(() => {
    opened.where = projectFolder();
    opened.test = openTestEngine(opened.where);
  });
  afterAll(async () => {
    await opened.test.close();
    opened.where.remove();
  });
  return opened;
}
