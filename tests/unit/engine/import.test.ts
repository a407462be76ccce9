import fs from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJob } from '../../../electron/engine/run-job.ts';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import type { ImportItem, Job } from '../../../shared/contract/schemas/job.ts';
import { openTestEngine, type TestEngine } from '../../support/open-test-engine.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

const page = (number: number): string =>
  `某市推进公立医院改革第${number}号\n2024-03-0${(number % 9) + 1}\n某市卫生健康委近日印发方案,推进公立医院高质量发展,完善薪酬制度。第${number}条。`;

let where: ProjectFolder;
let test: TestEngine;
beforeEach(() => {
  where = projectFolder();
  test = openTestEngine(where);
});
afterEach(async () => {
  await test.close();
  where.remove();
});

const itemsOf = async (job: Job, outcome: ImportItem['outcome'] | null = null) =>
  (await test.call('imports.items', { jobId: job.id, outcome, offset: 0, limit: 100 })).items;

describe('importing', () => {
  it('names every refused file with its reason and imports the rest', async () => {
    where.file('crawl/a.txt', page(1));
    where.file('crawl/deep/b.txt', iconv.encode(page(2), 'gb18030'));
    where.file('crawl/c.html', `<html><body><nav>首页</nav><h1>${page(3)}</h1><script>alert(1)</script></body></html>`);
    where.file('crawl/empty.txt', '');
    where.file('crawl/picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    where.file('crawl/table.doc', 'x');
    fs.symlinkSync(path.join(where.folder, 'crawl'), path.join(where.folder, 'crawl', 'deep', 'again'));
    const job = await test.importPaths(path.join(where.folder, 'crawl'), path.join(where.folder, 'gone.txt'));
    expect(job).toMatchObject({ state: 'done', importSummary: { imported: 3, duplicates: 0, refused: 5 } });
    const refused = Object.fromEntries((await itemsOf(job, 'refused')).map(({ name, error }) => [name, error?.code]));
    const { path: report } = await test.call('imports.report', { jobId: job.id });
    expect(fs.readFileSync(report, 'utf8').split('\n')).toHaveLength(10);
    expect(refused).toEqual({
      [path.join('crawl', 'deep', 'again')]: 'file_unsupported',
      [path.join('crawl', 'empty.txt')]: 'file_empty',
      [path.join('crawl', 'picture.txt')]: 'file_unsupported',
      [path.join('crawl', 'table.doc')]: 'file_unsupported',
      'gone.txt': 'file_missing',
    });
  });

  it('reports a page that is already there, also in another encoding, and does not import it twice', async () => {
    const first = where.file('a.txt', page(1));
    const job = await test.importPaths(
      first,
      where.file('copy.txt', page(1)),
      where.file('gbk.txt', iconv.encode(page(1), 'gb18030')),
    );
    expect(job.importSummary).toEqual({ imported: 1, duplicates: 2, refused: 0 });
    const [imported, ...copies] = await itemsOf(job);
    for (const copy of copies) expect(copy).toMatchObject({ outcome: 'duplicate', documentId: imported?.documentId });
    expect((await test.importPaths(first)).importSummary).toEqual({ imported: 0, duplicates: 1, refused: 0 });
  });

  it('keeps the bytes as they came', async () => {
    const bytes = iconv.encode(page(4), 'gb18030');
    await test.importPaths(where.file('gbk.txt', bytes));
    await test.close();
    const project = openProject(where.project, { readOnly: true });
    const kept = project.db.prepare<[], { compressed: Buffer }>(`SELECT compressed FROM document_bytes`).get();
    expect(kept && inflateSync(kept.compressed).equals(bytes)).toBe(true);
    project.close();
    test = openTestEngine(where);
  });

  it('stops when cancelled and keeps what was imported until then', async () => {
    // Many more than are under way when the first are told of.
    const total = 400;
    for (let number = 0; number < total; number++) where.file(`many/${number}.txt`, page(number));
    const stop = new AbortController();
    const sources = [{ type: 'path', path: path.join(where.folder, 'many') }];
    const job = await runJob(
      test.engine,
      'imports.start',
      { sources },
      {
        signal: stop.signal,
        onProgress: ({ done }) => {
          if (done > 3) stop.abort();
        },
      },
    );
    expect(job.state).toBe('cancelled');
    const { documents } = await test.call('project.get', {});
    expect(documents).toBe(job.importSummary?.imported);
    expect(documents).toBeLessThan(total);
    expect((await test.importPaths(path.join(where.folder, 'many'))).importSummary).toMatchObject({
      imported: total - documents,
      duplicates: documents,
    });
  });

  it('shows markup of a page as text only', async () => {
    await test.importPaths(
      where.file('x.html', `<p>医改<script>alert(1)</script><img src=x onerror=alert(2)>进展</p>`),
    );
    const { rows } = await test.call('documents.list', {
      filter: {},
      sort: { by: 'imported', descending: false },
      offset: 0,
      limit: 1,
    });
    const { raw, format } = await test.call('documents.get', { documentId: rows[0]?.id ?? '' });
    expect(format).toBe('html');
    expect(raw).not.toMatch(/script|alert|onerror/u);
  });
});
