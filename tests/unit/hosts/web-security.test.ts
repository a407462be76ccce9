import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { serve, type WebHost } from '../../../electron/hosts/web/serve.ts';
import { signIn } from '../../contract/transports.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

let where: ProjectFolder;
let host: WebHost;
let cookie: string;
let origin: string;
let port: number;

beforeAll(async () => {
  where = projectFolder();
  host = await serve(
    { projectPath: where.project, preferencesPath: where.preferences, readOnly: false, sample: false },
    0,
  );
  cookie = await signIn(host.url);
  ({ origin } = new URL(host.url));
  port = Number(new URL(host.url).port);
});
afterAll(async () => {
  await host?.close();
  where?.remove();
});

const post = (headers: Record<string, string>, body = '{}', path = '/api/project.get') =>
  fetch(`${origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

/** A request with a Host of our choosing, which fetch does not allow. */
const withHost = (name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path: '/api/project.get', method: 'POST', headers: { host: name, cookie } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    request.on('error', reject);
    request.end();
  });

describe('the web host', () => {
  it('answers the browser that opened its address', async () => {
    expect(await (await post({ cookie })).json()).toMatchObject({ ok: true });
  });

  it('takes its token once', async () => {
    expect((await fetch(host.url, { redirect: 'manual' })).status).toBe(401);
    for (const query of ['token=wrong', 'token=a&token=b', 'token', 'other'])
      expect((await fetch(`${origin}/open?${query}`, { redirect: 'manual' })).status, query).toBe(401);
  });

  it('gives nobody else anything: no cookie, a wrong one', async () => {
    for (const path of ['/', '/index.html', '/api/events', '/api/project.get', '/no/such/thing'])
      for (const headers of [{}, { cookie: `${cookie.split('=')[0]}=wrong` }])
        expect((await fetch(`${origin}${path}`, { headers })).status, path).toBe(401);
    expect((await post({})).status).toBe(401);
  });

  it('refuses other names and other pages', async () => {
    expect(await withHost('evil.example')).toBe(403);
    expect(await withHost(`evil.example:${port}`)).toBe(403);
    expect(await withHost(`127.0.0.1:${port}`)).not.toBe(403);
    expect((await post({ cookie, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ cookie, origin: 'null' })).status).toBe(403);
    expect((await post({ cookie, origin })).status).toBe(200);
  });

  it('can be reached through a tunnel that ends at another port, by its own pages only', async () => {
    expect(await withHost('localhost:9000')).toBe(200);
    expect(await withHost('127.0.0.1.evil.example')).toBe(403);
    expect(await withHost('evil.example#localhost:9000')).not.toBe(200);
    expect((await post({ cookie, origin: 'http://127.0.0.1:9000' })).status).toBe(403);
    expect((await post({ cookie, origin: `http://localhost:${port}` })).status).toBe(403);
  });

  it('sets a cookie that scripts and other sites cannot use, and headers that let a page load only its own', async () => {
    const answer = await fetch(`${origin}/api/project.get`, { method: 'POST', headers: { cookie } });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/u);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const fresh = await serve(
      { projectPath: where.project, preferencesPath: where.preferences, readOnly: true, sample: false },
      0,
    );
    const opened = await fetch(fresh.url, { redirect: 'manual' });
    expect(opened.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Strict/iu);
    await fresh.close();
  });

  it('keeps its session apart from that of another project, whose cookies the browser sends as well', async () => {
    const other = await serve(
      { projectPath: where.project, preferencesPath: where.preferences, readOnly: true, sample: false },
      0,
    );
    const second = await signIn(other.url);
    await other.close();
    expect(second.split('=')[0]).not.toBe(cookie.split('=')[0]);
    expect((await post({ cookie: `${cookie}; ${second}` })).status).toBe(200);
  });

  it('says that its port is taken, and lets go of the project', async () => {
    const free = projectFolder();
    const project = { projectPath: free.project, preferencesPath: free.preferences, readOnly: false, sample: false };
    await expect(serve(project, port)).rejects.toThrow(
      expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining(String(port)) }),
    );
    openProject(free.project, { readOnly: false }).close();
    free.remove();
  });

  it('listens on this machine only', () => {
    expect(new URL(host.url).hostname).toBe('127.0.0.1');
  });

  it('serves no file outside the interface', async () => {
    for (const path of ['/../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/.git/config']) {
      const answer = await fetch(`${origin}${path}`, { headers: { cookie } });
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain('"dependencies"');
    }
  });

  it('answers a body that is no JSON, or too large, with a typed error', async () => {
    expect(await (await post({ cookie }, '{')).json()).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    const large = `"${'x'.repeat(65 * 1024 * 1024)}"`;
    expect(await (await post({ cookie }, large)).json()).toMatchObject({ error: { code: 'payload_too_large' } });
  });

  it('imports what is uploaded, whatever its name says', async () => {
    const sent = await fetch(`${origin}/api/upload`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      body: '某市医改工作会议召开。推进公立医院综合改革,完善薪酬制度。',
    });
    const { value } = (await sent.json()) as { value: { uploadId: string } };
    const source = { type: 'upload', uploadId: value.uploadId, name: '../../../../etc/医改.txt' };
    const started = await post({ cookie }, JSON.stringify({ sources: [source] }), '/api/imports.start');
    const { value: job } = (await started.json()) as { value: { id: string } };
    for (let tries = 0; tries < 200; tries++) {
      const answer = await post({ cookie }, JSON.stringify({ jobId: job.id }), '/api/jobs.get');
      const { value: now } = (await answer.json()) as { value: { state: string; importSummary: unknown } };
      if (now.state !== 'running') {
        expect(now).toMatchObject({ state: 'done', importSummary: { imported: 1 } });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the import does not end');
  });
});
