/** A key of the registry (`Mod+Shift+z`) as Playwright presses it. */
export function pressable(keys: string): string {
  const parts = keys.replace('Mod+', 'Control+').split('+');
  const last = parts.at(-1) ?? '';
  return [...parts.slice(0, -1), last === 'Space' ? ' ' : last].join('+');
}
