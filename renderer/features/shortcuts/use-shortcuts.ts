import { useEffect, useRef } from 'react';
import { eventKey, isControl, isTyping } from './event-key.ts';
import { findShortcut, type Scope, type ShortcutId } from './registry.ts';

export type ShortcutHandlers = Partial<Record<ShortcutId, () => void>>;

interface Layer {
  /** Null: works on every screen. */
  screen: Exclude<Scope, 'global'> | null;
  handlers: ShortcutHandlers;
  /** Takes a key before the registry is asked, e.g. as the key of a code. */
  capture: ((key: string) => boolean) | null;
}

const layers = new Set<{ current: Layer }>();

/** Runs an action by its id, wherever it was asked for: a key, a button, the desktop's menu. */
export function runShortcut(id: ShortcutId): boolean {
  for (const layer of [...layers].reverse()) {
    const handler = layer.current.handlers[id];
    if (handler) {
      handler();
      return true;
    }
  }
  return false;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const key = eventKey(event);
  if (key === null || isTyping(event.target)) return;
  if ((key === 'Enter' || key === 'Space') && isControl(event.target)) return;
  // A dialog or menu in front keeps the page behind it still.
  if (document.querySelector('[role=dialog][data-state=open], [role=menu][data-state=open]')) return;
  const active = [...layers].reverse();
  for (const { current } of active) {
    if (current.capture?.(key)) {
      event.preventDefault();
      return;
    }
  }
  const screen = active.find(({ current }) => current.screen)?.current.screen ?? 'library';
  const id = findShortcut(screen, key);
  if (id && runShortcut(id)) event.preventDefault();
}

/** Makes shortcuts work while the calling component is mounted; the component mounted last comes first. */
export function useShortcuts(layer: Layer): void {
  const ref = useRef(layer);
  ref.current = layer;
  useEffect(() => {
    if (layers.size === 0) window.addEventListener('keydown', onKeyDown);
    layers.add(ref);
    return () => {
      layers.delete(ref);
      if (layers.size === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
