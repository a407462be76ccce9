import { t } from '../i18n/i18n.ts';
import type { Find } from './find-state.ts';

interface FindPanelOptions {
  find: Find;
  onChange: (change: Partial<Pick<Find, 'phrase' | 'isExact' | 'isRegex'>>) => void;
  onStep: (direction: -1 | 1) => void;
  onClose: () => void;
}

function button(text: string, name: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'cm-button';
  made.textContent = text;
  made.setAttribute('aria-label', name);
  made.title = name;
  made.addEventListener('click', onClick);
  return made;
}

/** A button that stays pressed. */
function toggle(text: string, name: string, isOn: boolean, onToggle: (isOn: boolean) => void): HTMLButtonElement {
  const made = button(text, name, () => {
    const next = made.ariaPressed !== 'true';
    made.ariaPressed = String(next);
    onToggle(next);
  });
  made.ariaPressed = String(isOn);
  return made;
}

/** The bar over a pane in which a phrase is typed. */
export class FindPanel {
  readonly dom = document.createElement('search');
  readonly #field = document.createElement('input');
  readonly #count = document.createElement('output');

  constructor({ find, onChange, onStep, onClose }: FindPanelOptions) {
    this.dom.className = 'cm-panel cm-search';
    const field = this.#field;
    field.className = 'cm-textfield';
    field.type = 'text';
    field.value = find.phrase;
    field.maxLength = 200;
    field.spellcheck = false;
    field.autocomplete = 'off';
    field.placeholder = t('find.field');
    field.setAttribute('aria-label', t('find.field'));
    field.addEventListener('input', (event) => {
      // Letters of an input method that are not words yet are not looked for.
      if (!(event instanceof InputEvent && event.isComposing)) onChange({ phrase: field.value });
    });
    field.addEventListener('compositionend', () => onChange({ phrase: field.value }));
    this.dom.addEventListener('keydown', (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      const isStep = event.key === 'F3' || (event.key === 'g' && (event.ctrlKey || event.metaKey));
      if (event.key === 'Escape') onClose();
      else if (isStep || (event.key === 'Enter' && event.target === field)) onStep(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    this.#count.className = 'find-count';
    this.dom.append(
      field,
      toggle('Aa', t('find.exact'), find.isExact, (isExact) => onChange({ isExact })),
      toggle('.*', t('find.regex'), find.isRegex, (isRegex) => onChange({ isRegex })),
      this.#count,
      button('↑', t('find.previous'), () => onStep(-1)),
      button('↓', t('find.next'), () => onStep(1)),
      button('×', t('find.close'), onClose),
    );
  }

  /** @param chosen the number of the match in front, from 1 on; 0 for none */
  show(chosen: number, { phrase, matches, problem }: Find): void {
    const found = matches.length === 0 ? t('find.none') : `${chosen || '–'} / ${matches.length}`;
    const text = phrase === '' ? '' : problem ? t(`find.${problem}`) : found;
    if (this.#count.textContent !== text) this.#count.textContent = text;
    this.#count.classList.toggle('is-problem', problem !== null);
    this.#field.setAttribute('aria-invalid', String(problem !== null));
  }

  focus(): void {
    this.#field.focus();
    this.#field.select();
  }
}
