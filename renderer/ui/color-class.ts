import { readableColor } from '../../shared/codebook/contrast.ts';

let sheet: CSSStyleSheet | null = null;
const made = new Set<string>();

/** A class that carries a colour `#RRGGBB` as `--c`, as g1 to g7 do: in each theme the nearest shade that can be read. */
export function colorClass(color: string): string {
  const name = `own-${color.slice(1).toLowerCase()}`;
  if (made.has(name)) return name;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.insertRule(`.${name} { --c: ${readableColor(color, 'light')} }`);
  sheet.insertRule(`[data-theme="dark"] .${name} { --c: ${readableColor(color, 'dark')} }`, sheet.cssRules.length);
  made.add(name);
  return name;
}
