/** The colour of a group without one of its own, as `#RRGGBB` in the theme in front. */
export function shownColor(groupIndex: number): string {
  const name = `--g${(groupIndex % 7) + 1}`;
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim() || '#525c6a';
}
