import { useMemo, useSyncExternalStore } from 'react';

export type Route =
  | { screen: 'library' }
  | { screen: 'codebook' }
  | { screen: 'progress' }
  | { screen: 'rules' }
  | { screen: 'triage' }
  | { screen: 'search'; query: string }
  | { screen: 'desk'; documentId: string };

/** The text that was encoded; as it stands where somebody has typed an address that no text has. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parse(hash: string): Route {
  if (hash === '#/codebook') return { screen: 'codebook' };
  if (hash === '#/progress') return { screen: 'progress' };
  if (hash === '#/rules') return { screen: 'rules' };
  if (hash === '#/triage') return { screen: 'triage' };
  const search = /^#\/search(?:\?q=(.*))?$/.exec(hash);
  if (search) return { screen: 'search', query: decoded(search[1] ?? '') };
  const match = /^#\/desk\/(.+)$/.exec(hash);
  return match?.[1] ? { screen: 'desk', documentId: decodeURIComponent(match[1]) } : { screen: 'library' };
}

const listen = (notify: () => void): (() => void) => {
  window.addEventListener('hashchange', notify);
  return () => window.removeEventListener('hashchange', notify);
};

/** The screen in front; it lives in the address, so Back works. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return useMemo(() => parse(hash), [hash]);
}

export const currentRoute = (): Route => parse(window.location.hash);
export const deskHref = (documentId: string): string => `#/desk/${encodeURIComponent(documentId)}`;
export const searchHref = (query: string): string => `#/search?q=${encodeURIComponent(query.toWellFormed())}`;

export function openDesk(documentId: string): void {
  window.location.hash = deskHref(documentId);
}

export function openCodebook(): void {
  window.location.hash = '#/codebook';
}

export function openProgress(): void {
  window.location.hash = '#/progress';
}

export function openRules(): void {
  window.location.hash = '#/rules';
}

export function openTriage(): void {
  window.location.hash = '#/triage';
}

export function openLibrary(): void {
  window.location.hash = '#/library';
}

/** Opens the search of all texts. */
export function openSearch(query: string): void {
  window.location.hash = searchHref(query);
}

/** Changes what is searched for while it is being typed: Back does not go through every letter. */
export function showSearch(query: string): void {
  window.location.replace(searchHref(query));
}
