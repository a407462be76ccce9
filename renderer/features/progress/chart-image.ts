import type { Series } from './series.ts';
import { textWidth } from './text-width.ts';

/** Everything that the style sheet and the palette say about a shape. */
const STYLES = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor'],
];
const SCALE = 2;
const HEAD = 56;
const MARGIN = 16;
const SWATCH = 12;
const FONT = '"Noto Sans SC Variable", system-ui, sans-serif';

interface Drawing {
  title: string;
  series: readonly Series[];
  chart: SVGSVGElement;
}

const svgElement = (name: string, attributes: Record<string, string | number>): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
};

/** Writes the styles that an element has on the page into its copy, which will stand alone. */
function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLES) to.setAttribute(name, style.getPropertyValue(name).replaceAll('"', "'"));
  to.removeAttribute('class');
  to.removeAttribute('style');
  [...from.children].forEach((child, index) => {
    const copy = to.children[index];
    if (copy) copyStyles(child, copy);
  });
}

/** A colour of the palette as it is now. */
const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The words above a chart: its title and the names of its series, with where they stand. */
function headWords({ title, series }: Drawing): { text: string; x: number; y: number; size: number }[] {
  let x = MARGIN;
  const names = series.length < 2 ? [] : series;
  return [
    { text: title, x: MARGIN, y: 24, size: 15 },
    ...names.map(({ name }) => {
      const word = { text: name, x: x + SWATCH + 6, y: 46, size: 12 };
      x += SWATCH + 24 + textWidth(name);
      return word;
    }),
  ];
}

/** A chart as an SVG that needs no style sheet: its title and its legend above it, on the ground of the theme. */
function drawing(about: Drawing): { svg: SVGSVGElement; width: number; height: number } {
  const { chart, series } = about;
  const box = chart.getBoundingClientRect();
  const width = Math.round(box.width) + 2 * MARGIN;
  const height = Math.round(box.height) + HEAD + MARGIN;
  const svg = svgElement('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  }) as SVGSVGElement;
  svg.append(svgElement('rect', { width, height, fill: token('--panel') }));
  const words = headWords(about);
  words.forEach(({ text, x, y, size }, index) => {
    const name = svgElement('text', {
      x,
      y,
      fill: token('--ink'),
      'font-family': FONT.replaceAll('"', "'"),
      'font-size': size,
    });
    name.textContent = text;
    svg.append(name);
    const each = series[index - 1];
    if (!each) return;
    const fill = chart.querySelector(`pattern[id$="-${each.key}"]`)?.id;
    const at = { x: x - SWATCH - 6, y: y - SWATCH + 2, width: SWATCH, height: SWATCH };
    svg.append(
      svgElement('rect', { ...at, fill: fill ? `url(#${fill})` : token(each.token), stroke: token(each.token) }),
    );
  });
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copyStyles(chart, copy);
  for (const [name, value] of Object.entries({ x: MARGIN, y: HEAD, width: box.width, height: box.height }))
    copy.setAttribute(name, String(value));
  for (const name of ['tabindex', 'role']) copy.removeAttribute(name);
  svg.append(copy);
  return { svg, width, height };
}

/** A chart as the text of an SVG file. */
export function chartSvg(about: Drawing): string {
  return new XMLSerializer().serializeToString(drawing(about).svg);
}

/** Draws the words of a chart with the fonts of the page, which an image of its own cannot see. */
function drawWords(context: CanvasRenderingContext2D, about: Drawing): void {
  context.fillStyle = token('--ink');
  for (const { text, x, y, size } of headWords(about)) {
    context.font = `${size}px ${FONT}`;
    context.fillText(text, x, y);
  }
  for (const word of about.chart.querySelectorAll<SVGTextContentElement>('tspan, text:not(:has(tspan))')) {
    if (word.getNumberOfChars() === 0) continue;
    const start = word.getStartPositionOfChar(0);
    const { font, fill } = getComputedStyle(word);
    context.font = font;
    context.fillStyle = fill;
    context.fillText(word.textContent ?? '', start.x + MARGIN, start.y + HEAD);
  }
}

/** A chart as a PNG image, in base64, with two pixels for each of the page's. */
export async function chartPng(about: Drawing): Promise<string> {
  const { svg, width, height } = drawing(about);
  for (const word of svg.querySelectorAll('text')) word.remove();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas to draw on');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0, width, height);
  drawWords(context, about);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/u, '');
}
