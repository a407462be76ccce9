import { afterAll, describe, expect, test } from 'vitest';
import { seedsFolder } from '../../../../electron/engine/app-paths.ts';
import { openPipelinePool } from '../../../../electron/engine/pipeline/pipeline-pool.ts';
import { JiaoyueError } from '../../../../shared/contract/errors.ts';

const PAGE =
  '青海省综合医改工作会议召开\n2024-05-01 来源:健康报\n会议要求,推进紧密型县域医共体建设,将31家乡镇卫生院纳入医共体统一管理。\n会议还研究了其他事项,与会人员进行了讨论。';

describe('the pipeline pool', () => {
  const pool = openPipelinePool({ workers: 1, seedsFolder: seedsFolder() });
  afterAll(() => pool.close());

  test('analyses pages in the order they come', async () => {
    const pages = await Promise.all([pool.analyse({ text: PAGE }), pool.analyse({ html: '<p>医改</p><p>改革。</p>' })]);
    expect(pages[0]?.analysis.fields.publishedAt?.value).toBe('2024-05-01');
    expect(pages[0]?.analysis.measures.map(({ code }) => code)).toContain('delivery.tiered');
    expect(pages[1]?.text).toBe('医改\n改革。');
  });

  test('stamps results with version, rules and segmenter', async () => {
    const stamp = await pool.stamp();
    expect(stamp.rules).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await pool.analyse({ text: PAGE })).analysis.pipeline).toEqual(stamp);
  });

  test('the script option converts the clean text only', async () => {
    const { clean, text, analysis } = await pool.analyse({ text: PAGE }, { script: 'hant' });
    expect(text).toBe(PAGE);
    expect(clean).toContain('推進緊密型縣域醫共體建設');
    expect(analysis.fields.title?.value).toBe('青海省综合医改工作会议召开');
  });

  test('fails a page with a typed error and goes on', async () => {
    const broken = pool.analyse(JSON.parse('{"text": 5}'));
    await expect(broken).rejects.toBeInstanceOf(JiaoyueError);
    await expect(pool.analyse({ text: PAGE })).resolves.toBeDefined();
  });
});

test('a worker that cannot start fails its page, and closing fails what waits', async () => {
  const pool = openPipelinePool({ workers: 1, seedsFolder: '/nowhere/' });
  await expect(pool.analyse({ text: PAGE })).rejects.toMatchObject({ code: 'pipeline_failed' });
  const waiting = [pool.analyse({ text: PAGE }), pool.analyse({ text: PAGE })].map((page) =>
    page.catch((error: unknown) => error),
  );
  await pool.close();
  for (const error of await Promise.all(waiting)) expect(error).toMatchObject({ code: 'pipeline_failed' });
  await expect(pool.analyse({ text: PAGE })).rejects.toMatchObject({ code: 'pipeline_failed' });
});
