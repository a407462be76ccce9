/** What codes stand on in the light and the dark theme (renderer/styles/tokens.css, the least favourable of each). */
const GROUNDS = { light: '#efebe2', dark: '#1e2023' } as const;
export type Theme = keyof typeof GROUNDS;

/** Least contrast of text (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5;
/** Below this a colour all but vanishes on its ground, and the shade shown in its place is plainly another. */
const SEEN_CONTRAST = 2;
/** The share of black or white that one step mixes in. */
const STEP = 0.04;

type Rgb = readonly [number, number, number];

const channels = (color: string): Rgb => {
  const at = (index: number): number => Number.parseInt(color.slice(index, index + 2), 16) / 255;
  return [at(1), at(3), at(5)];
};

const hex = (rgb: Rgb): string =>
  `#${rgb
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours `#RRGGBB` as WCAG 2.2 defines it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(channels(a)), luminance(channels(b))].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Whether a colour `#RRGGBB` is so light or so dark that one of the themes must show another shade of it. */
export const contrastHint = (color: string): boolean =>
  Object.values(GROUNDS).some((ground) => contrast(color, ground) < SEEN_CONTRAST);

/** The nearest shade of a colour `#RRGGBB` in which text can be read in a theme; lower case. */
export function readableColor(color: string, theme: Theme): string {
  const end = theme === 'light' ? 0 : 1;
  const base = channels(color);
  for (let share = 0; share < 1; share += STEP) {
    const shade = hex(base.map((channel) => channel + (end - channel) * share) as unknown as Rgb);
    if (contrast(shade, GROUNDS[theme]) >= TEXT_CONTRAST) return shade;
  }
  return hex([end, end, end]);
}
