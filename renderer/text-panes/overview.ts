import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { t } from '../i18n/i18n.ts';
import { lookField, marksField, setLook, setMarks } from './pane-state.ts';
import { heightOfPosition } from './scroll-map.ts';

/** Width of the strip and height of a tick, CSS pixels. */
const WIDTH = 12;
const TICK = 3;

/** What a tick stands for, by the class of its mark; the first that fits counts. Later ones are drawn over earlier. */
const LAYERS = [
  { of: 'removed', color: '--cinnabar', left: 0, right: 3, filled: true },
  { of: 'repair-suggested', color: '--amber', left: 3, right: 6, filled: true },
  { of: 'measure-suggested', color: '--c', left: 6, right: 12, filled: false },
  { of: 'measure-accepted', color: '--c', left: 6, right: 12, filled: true },
] as const;

/** The number of the layer that a mark with these classes belongs to; -1 for none. */
function layerOf(classes: unknown): number {
  if (typeof classes !== 'string') return -1;
  const names = classes.split(' ');
  return LAYERS.findIndex(({ of }) => names.includes(of));
}

/** The strip beside a text that shows where in the page measures, repairs and removed runs stand; a click goes there. */
class Overview implements PluginValue {
  readonly #view: EditorView;
  readonly #canvas = document.createElement('canvas');
  /** Colours of classes in the present theme. */
  readonly #colors = new Map<string, string>();
  readonly #theme: MutationObserver;
  #waiting = 0;

  constructor(view: EditorView) {
    this.#view = view;
    this.#canvas.className = 'overview';
    // Keys reach every mark by j and k: the strip is for the eye and the pointer.
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#canvas.title = t('desk.overview');
    this.#canvas.addEventListener('pointerdown', this.#go);
    view.dom.append(this.#canvas);
    this.#theme = new MutationObserver(() => {
      this.#colors.clear();
      this.#later();
    });
    this.#theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.#later();
  }

  update({ geometryChanged, docChanged, transactions }: ViewUpdate): void {
    const isMarked = transactions.some(({ effects }) =>
      effects.some((effect) => effect.is(setMarks) || effect.is(setLook)),
    );
    if (geometryChanged || docChanged || isMarked) this.#later();
  }

  destroy(): void {
    this.#theme.disconnect();
    clearTimeout(this.#waiting);
    this.#canvas.remove();
  }

  readonly #go = (event: PointerEvent): void => {
    const { scrollDOM } = this.#view;
    const share = event.offsetY / Math.max(1, this.#canvas.clientHeight);
    event.preventDefault();
    scrollDOM.scrollTop = share * scrollDOM.scrollHeight - scrollDOM.clientHeight / 2;
  };

  /** A decision must be painted before the strip is: many changes need one drawing. */
  #later(): void {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#draw(), 60);
  }

  #draw(): void {
    const view = this.#view;
    const height = view.scrollDOM.clientHeight;
    const context = this.#canvas.getContext('2d');
    if (!context || height === 0) return;
    const scale = window.devicePixelRatio || 1;
    this.#canvas.width = WIDTH * scale;
    this.#canvas.height = height * scale;
    this.#canvas.style.height = `${height}px`;
    context.scale(scale, scale);
    const all = Math.max(1, view.scrollDOM.scrollHeight);
    const top = view.documentPadding.top;
    const ticks: { y: number; name: string }[][] = LAYERS.map(() => []);
    for (const field of [view.state.field(lookField).decorations, view.state.field(marksField)]) {
      field.between(0, view.state.doc.length, (from, _to, { spec }) => {
        const layer = ticks[layerOf(spec.class)];
        if (!layer) return;
        const y = Math.round(((heightOfPosition(view, from) + top) / all) * height);
        // What would lie on the tick before it is not drawn again: a page may hold thousands.
        const last = layer.at(-1)?.y ?? Number.NEGATIVE_INFINITY;
        if (y >= last + TICK || y < last) layer.push({ y, name: spec.class });
      });
    }
    LAYERS.forEach(({ color, left, right, filled }, index) => {
      for (const { y, name } of ticks[index] ?? []) {
        context.fillStyle = this.#color(color, name);
        context.fillRect(left, y, right - left, TICK);
        if (!filled) context.clearRect(left + 1.5, y + 1, right - left - 3, TICK - 2);
      }
    });
  }

  /** The colour of a variable where a class is set. */
  #color(variable: string, className: string): string {
    const key = `${variable} ${className}`;
    const known = this.#colors.get(key);
    if (known !== undefined) return known;
    const probe = document.createElement('span');
    probe.className = className;
    probe.hidden = true;
    this.#view.dom.append(probe);
    const color = getComputedStyle(probe).getPropertyValue(variable).trim();
    probe.remove();
    this.#colors.set(key, color);
    return color;
  }
}

export const overview = ViewPlugin.fromClass(Overview);
