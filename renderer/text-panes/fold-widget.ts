import { WidgetType } from '@codemirror/view';
import { eventKey } from '../features/shortcuts/event-key.ts';
import { keyLabel } from '../features/shortcuts/key-label.ts';
import { presentKeys } from '../features/shortcuts/present-keys.ts';
import { kindList, reasonName, t } from '../i18n/i18n.ts';
import type { RemovedRun } from './removed-runs.ts';

export interface FoldActions {
  toggle(run: RemovedRun): void;
  restore(run: RemovedRun): void;
}

interface FoldInput {
  run: RemovedRun;
  raw: string;
  open: boolean;
  /** Inside a line rather than between two. */
  inline: boolean;
  actions: FoldActions;
  language: string;
  /** The key that restores the run; empty where none does. */
  restoreKey: string;
}

/** Stands where text was removed: says what and why, opens to show it, restores it. */
export class FoldWidget extends WidgetType {
  readonly input: FoldInput;
  readonly #signature: string;

  constructor(input: FoldInput) {
    super();
    this.input = input;
    const { run, open, inline, language, restoreKey } = input;
    const what = run.blocks.map((block) => `${block.kind}${block.start}-${block.end}${block.reason}`).join();
    this.#signature = `${what}|${open}|${inline}|${language}|${restoreKey}`;
  }

  override eq(other: FoldWidget): boolean {
    return other.#signature === this.#signature && other.input.actions === this.input.actions;
  }

  override get estimatedHeight(): number {
    return this.input.inline ? -1 : 38;
  }

  override ignoreEvent(): boolean {
    return true;
  }

  /** Redraws in place, so that a fold that was opened by key keeps the focus. */
  override updateDOM(dom: HTMLElement): boolean {
    const fresh = this.toDOM();
    if (dom.tagName !== fresh.tagName) return false;
    const focused = dom.contains(document.activeElement);
    dom.className = fresh.className;
    dom.replaceChildren(...fresh.childNodes);
    if (focused) dom.querySelector<HTMLElement>('.fold-toggle')?.focus({ preventScroll: true });
    return true;
  }

  override toDOM(): HTMLElement {
    const { run, raw, open, inline, actions } = this.input;
    const wrap = document.createElement(inline ? 'span' : 'div');
    wrap.className = inline ? 'fold-inline' : 'fold-block';
    // The outer element has padding and no margin: the editor measures boxes without their margins.
    const box = inline ? wrap : wrap.appendChild(document.createElement('div'));
    box.classList.add('fold');
    const head = box.appendChild(document.createElement(inline ? 'span' : 'div'));
    head.className = 'fold-head';

    const toggle = head.appendChild(document.createElement('button'));
    toggle.type = 'button';
    toggle.className = 'fold-toggle';
    toggle.dataset.testid = 'fold';
    toggle.setAttribute('aria-expanded', String(open));
    const summary = t('fold.removed', { count: run.lines, kinds: kindList(run.kinds) });
    toggle.textContent = inline ? kindList(run.kinds) : summary;
    if (inline) toggle.setAttribute('aria-label', summary);
    toggle.addEventListener('click', () => actions.toggle(run));
    toggle.addEventListener('keydown', (event) => {
      const key = eventKey(event);
      if (key === null || !presentKeys('block.toggle').includes(key)) return;
      event.preventDefault();
      event.stopPropagation();
      actions.restore(run);
    });

    if (!inline) {
      const why = head.appendChild(document.createElement('span'));
      why.className = 'fold-why';
      const main = run.blocks.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
      why.textContent = `${main.confidence.toFixed(2)} · ${reasonName(main.reason)}`;
    }
    const restore = head.appendChild(document.createElement('button'));
    restore.type = 'button';
    restore.className = 'fold-restore';
    restore.title = t('fold.restore');
    restore.setAttribute('aria-label', t('fold.restore'));
    restore.appendChild(document.createElement('kbd')).textContent = keyLabel(this.input.restoreKey) || '↩';
    restore.addEventListener('click', () => actions.restore(run));

    if (open) {
      const text = box.appendChild(document.createElement(inline ? 'span' : 'div'));
      text.className = 'fold-text';
      text.textContent = raw.slice(run.start, run.end).replace(/[^\S\n]*\n\s*/g, '\n');
    }
    return wrap;
  }
}
