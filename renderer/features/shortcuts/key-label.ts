const isMac = navigator.platform.toLowerCase().startsWith('mac');

const NAMES: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Space: 'Space',
};

/** `Mod+Shift+z` as `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function keyLabel(keys: string): string {
  const parts = keys.split('+').map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(isMac ? '' : '+');
}
