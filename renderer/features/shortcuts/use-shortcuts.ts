import { useEffect, useRef } from 'react';
import { findShortcut } from './bindings.ts';
import { eventKey, isControl, isTyping } from './event-key.ts';
import { presentBindings } from './present-keys.ts';
import { type Screen, type ShortcutId, shortcutOf } from './registry.ts';

export type ShortcutHandlers = Partial<Record<ShortcutId, () => void>>;

interface Layer {
  /** Null: works on every screen. */
  screen: Screen | null;
  handlers: ShortcutHandlers;
  /** Takes a key before the registry is asked, e.g. as the key of a code. */
  capture: ((key: string) => boolean) | null;
  /** Whether a command of this layer has anything to act on now; it is not run where it has not. */
  isReady?: (id: ShortcutId) => boolean;
}

const layers = new Set<{ current: Layer }>();
const inFront = (): Layer[] => [...layers].reverse().map(({ current }) => current);

/** Runs an action by its id, wherever it was asked for: a key, a button, the palette, the desktop's menu. */
export function runShortcut(id: ShortcutId): boolean {
  if (readiness(id) !== 'ready') return false;
  inFront()
    .find(({ handlers }) => handlers[id])
    ?.handlers[id]?.();
  return true;
}

/** Whether a command can be run now: `elsewhere` where another screen has it, `idle` where it has nothing to act on. */
export function readiness(id: ShortcutId): 'ready' | 'idle' | 'elsewhere' {
  const layer = inFront().find(({ handlers }) => handlers[id]);
  if (!layer) return 'elsewhere';
  return layer.isReady?.(id) === false ? 'idle' : 'ready';
}

/** The command that a key stands for now; null where it stands for none. */
export function shortcutOfKey(key: string): ShortcutId | null {
  const screen = inFront().find((layer) => layer.screen)?.screen ?? 'library';
  return findShortcut(presentBindings(), screen, key);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const key = eventKey(event);
  if (key === null) return;
  // A dialog or menu in front keeps the page behind it still.
  if (document.querySelector('[role=dialog][data-state=open], [role=menu][data-state=open]')) return;
  if (isTyping(event.target)) {
    const id = shortcutOfKey(key);
    if (id && shortcutOf(id).whileTyping && runShortcut(id)) event.preventDefault();
    return;
  }
  if ((key === 'Enter' || key === 'Space') && isControl(event.target)) return;
  if (inFront().some(({ capture }) => capture?.(key))) {
    event.preventDefault();
    return;
  }
  const id = shortcutOfKey(key);
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
