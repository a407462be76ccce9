import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../../../shared/contract/result.ts';

/** Browsers send a cookie to every port of a host: each running workbench has a name of its own. */
export const cookieName = (port: number): string => `jiaoyue_session_${port}`;

/** Crawled text is shown as text; whatever slips through may load and run nothing. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

export function setSecurityHeaders(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(HEADERS)) reply.header(name, value);
}

export const newSecret = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares without telling by its duration how much fits. */
export const sameSecret = (given: unknown, secret: string | null): boolean =>
  typeof given === 'string' && secret !== null && timingSafeEqual(digest(given), digest(secret));

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/u;

/**
 * Refuses requests made through another name (DNS rebinding) or from another page (cross-site requests):
 * `Host` must be a loopback name, with any port, because a tunnel may end at another than ours, and `Origin`,
 * where a browser sends one, must be that host.
 */
export function foreignRequest(request: FastifyRequest): boolean {
  const { host, origin } = request.headers;
  if (!host || !LOOPBACK.test(host)) return true;
  return origin !== undefined && origin !== `http://${host}`;
}

export function refuse(reply: FastifyReply, status: 401 | 403): FastifyReply {
  return reply.code(status).send(fail('unauthorized', 'open the address that Jiaoyue printed when it started'));
}
