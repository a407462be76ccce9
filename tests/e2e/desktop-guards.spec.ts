import type { Result } from '../../shared/contract/result.ts';
import { malformedInputs, methods } from '../contract/inputs.ts';
import { expect, test } from './fixtures.ts';

/** What a page in the window must not be able to do, tried from inside the window. */
test.describe('the desktop window', () => {
  test.beforeEach(({ app }) => {
    test.skip(app !== 'electron', 'only the window has these guards');
  });

  test('gives the page one object and nothing of Node', async ({ workbench }) => {
    const found = await workbench.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      bridge: Object.keys((window as unknown as { jiaoyue: object }).jiaoyue).sort(),
    }));
    expect(found.node).toEqual([]);
    expect(found.bridge).toEqual([
      'onMenu',
      'pathOfDroppedFile',
      'pickExportFolder',
      'pickImportSources',
      'request',
      'showExportFolder',
      'subscribe',
    ]);
  });

  test('stays where it is and opens nothing', async ({ workbench }) => {
    const { page } = workbench;
    const before = page.url();
    expect(await page.evaluate(() => window.open('https://example.com') === null)).toBe(true);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
  });

  test('reaches no network and no file', async ({ workbench }) => {
    const outcomes = await workbench.page.evaluate(async () => {
      const addresses = ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'app://other/index.html'];
      return Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            () => 'loaded',
            () => 'refused',
          ),
        ),
      );
    });
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
  });

  test('serves nothing outside the interface', async ({ workbench }) => {
    const found = await workbench.page.evaluate(async () => {
      const load = (source: string): Promise<boolean> =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = source;
        });
      return Promise.all(['/../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json'].map(load));
    });
    expect(found).toEqual([false, false, false]);
  });

  test('answers calls by the contract and refuses malformed ones', async ({ workbench }) => {
    const ask = (calls: [unknown, unknown][]): Promise<Result<unknown>[]> =>
      workbench.page.evaluate((wanted) => {
        const { request } = (
          window as unknown as { jiaoyue: { request(...call: unknown[]): Promise<Result<unknown>> } }
        ).jiaoyue;
        return Promise.all(wanted.map(([method, input]) => request(method, input)));
      }, calls);
    expect(
      await ask([
        ['project.get', {}],
        ['no.such.method', {}],
        ['__proto__', {}],
        [null, null],
      ]),
    ).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'unknown_method' } },
      { ok: false, error: { code: 'unknown_method' } },
      { ok: false, error: { code: 'unknown_method' } },
    ]);
    for (const method of methods) {
      const answers = await ask(malformedInputs(method).map((input) => [method, input]));
      expect(answers.length).toBeGreaterThan(5);
      for (const answer of answers)
        expect(answer, method).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    }
  });

  test('refuses permissions and scripts that are not its own', async ({ workbench }) => {
    const { page } = workbench;
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const image = document.createElement('div');
      image.innerHTML = '<img src="x" onerror="window.injected = true">';
      document.body.append(image);
    });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  });
});
