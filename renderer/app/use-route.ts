import { useSyncExternalStore } from 'react';

export type Route = { screen: 'library' } | { screen: 'codebook' } | { screen: 'desk'; documentId: string };

function parse(hash: string): Route {
  if (hash === '#/codebook') return { screen: 'codebook' };
  const match = /^#\/desk\/(.+)$/.exec(hash);
  return match?.[1] ? { screen: 'desk', documentId: decodeURIComponent(match[1]) } : { screen: 'library' };
}

const listen = (notify: () => void): (() => void) => {
  window.addEventListener('hashchange', notify);
  return () => window.removeEventListener('hashchange', notify);
};

/** The screen in front; it lives in the address, so Back works. */
export function useRoute(): Route {
  return parse(useSyncExternalStore(listen, () => window.location.hash));
}

export const currentRoute = (): Route => parse(window.location.hash);
export const deskHref = (documentId: string): string => `#/desk/${encodeURIComponent(documentId)}`;

export function openDesk(documentId: string): void {
  window.location.hash = deskHref(documentId);
}

export function openCodebook(): void {
  window.location.hash = '#/codebook';
}

export function openLibrary(): void {
  window.location.hash = '#/library';
}
