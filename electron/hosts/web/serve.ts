import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyReply } from 'fastify';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { fail, ok } from '../../../shared/contract/result.ts';
import { rendererFolder } from '../../engine/app-paths.ts';
import { MOST_BYTES } from '../../engine/import/read-bytes.ts';
import { forkEngine } from '../engine-child/child-link.ts';
import type { OpenMessage } from '../engine-child/messages.ts';
import { type EngineSupervisor, superviseEngine } from '../engine-child/supervisor.ts';
import { cookieName, foreignRequest, newSecret, refuse, sameSecret, setSecurityHeaders } from './security.ts';
import { storeUpload } from './uploads.ts';

/** The largest JSON body, bytes: a bulk decision on 100 000 documents fits. */
const MOST_JSON = 64 * 1024 * 1024;
/** A silent event stream is closed by some proxies; a comment now and then keeps it open, ms. */
const KEEP_ALIVE = 25_000;

export interface WebHost {
  /** The address to open, with the one-time token. */
  url: string;
  engine: EngineSupervisor;
  close(): Promise<void>;
}

function streamEvents(engine: EngineSupervisor, reply: FastifyReply): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  raw.write(': open\n\n');
  const stop = engine.subscribe((event) => raw.write(`data: ${JSON.stringify(event)}\n\n`));
  const beat = setInterval(() => raw.write(': here\n\n'), KEEP_ALIVE);
  raw.on('close', () => {
    clearInterval(beat);
    stop();
  });
}

/**
 * Serves the workbench to a browser on this machine, with the engine in a process of its own.
 *
 * @param port 0 for a free one
 * @throws JiaoyueError as `superviseEngine`, and `invalid_input` for a port that cannot be used
 */
export async function serve(project: Omit<OpenMessage, 'type' | 'uploadsFolder'>, port: number): Promise<WebHost> {
  const uploadsFolder = await fs.mkdtemp(path.join(os.tmpdir(), 'jiaoyue-uploads-'));
  const removeUploads = (): Promise<void> => fs.rm(uploadsFolder, { recursive: true, force: true });
  const engine = await superviseEngine(forkEngine, { type: 'open', ...project, uploadsFolder }).catch(
    async (error: unknown) => {
      await removeUploads();
      throw error;
    },
  );
  const app = Fastify({ bodyLimit: MOST_JSON, forceCloseConnections: true });
  let token: string | null = newSecret();
  const session = newSecret();
  let boundPort = port;

  await app.register(fastifyCookie);
  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply);
    if (foreignRequest(request)) return refuse(reply, 403);
    if (request.method === 'GET' && request.url.startsWith('/open?')) return undefined;
    return sameSecret(request.cookies[cookieName(boundPort)], session) ? undefined : refuse(reply, 401);
  });
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    const code = status === 413 ? 'payload_too_large' : status < 500 ? 'invalid_input' : 'internal';
    return reply.code(status).send(fail(code, error.message));
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(fail('not_found', 'there is nothing here')));

  app.get<{ Querystring: { token?: string } }>('/open', (request, reply) => {
    if (!sameSecret(request.query.token, token)) return refuse(reply, 401);
    token = null;
    return reply
      .setCookie(cookieName(boundPort), session, { httpOnly: true, sameSite: 'strict', path: '/' })
      .redirect('/', 303);
  });
  app.get('/api/events', (_request, reply) => streamEvents(engine, reply));
  app.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  app.post<{ Body: Readable }>('/api/upload', { bodyLimit: MOST_BYTES }, async (request, reply) => {
    try {
      return ok({ uploadId: await storeUpload(uploadsFolder, request.body, MOST_BYTES) });
    } catch (error) {
      if (!(error instanceof JiaoyueError)) throw error;
      return reply.code(413).send(fail(error.code, error.message, error.details));
    }
  });
  app.post<{ Params: { method: string } }>('/api/:method', (request) =>
    engine.request(request.params.method, request.body),
  );
  await app.register(fastifyStatic, { root: rendererFolder(), index: 'index.html', cacheControl: false });

  const close = async (): Promise<void> => {
    await app.close();
    await engine.close();
    await removeUploads();
  };
  try {
    const address = await app.listen({ host: '127.0.0.1', port });
    boundPort = Number(new URL(address).port);
  } catch (error) {
    await close();
    throw new JiaoyueError('invalid_input', `port ${port} cannot be used: ${String(error)}`, { port });
  }
  return {
    url: `http://127.0.0.1:${boundPort}/open?token=${token}`,
    engine,
    close,
  };
}
