import { t } from '../i18n/i18n.ts';

interface FindPanelOptions {
  phrase: string;
  onPhrase: (phrase: string) => void;
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

/** The bar over a pane in which a phrase is typed. */
export class FindPanel {
  readonly dom = document.createElement('search');
  readonly #field = document.createElement('input');
  readonly #count = document.createElement('output');

  constructor({ phrase, onPhrase, onStep, onClose }: FindPanelOptions) {
    this.dom.className = 'cm-panel cm-search';
    const field = this.#field;
    field.className = 'cm-textfield';
    field.type = 'text';
    field.value = phrase;
    field.maxLength = 200;
    field.spellcheck = false;
    field.autocomplete = 'off';
    field.placeholder = t('find.field');
    field.setAttribute('aria-label', t('find.field'));
    field.addEventListener('input', (event) => {
      // Letters of an input method that are not words yet are not looked for.
      if (!(event instanceof InputEvent && event.isComposing)) onPhrase(field.value);
    });
    field.addEventListener('compositionend', () => onPhrase(field.value));
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
      this.#count,
      button('↑', t('find.previous'), () => onStep(-1)),
      button('↓', t('find.next'), () => onStep(1)),
      button('×', t('find.close'), onClose),
    );
  }

  /** @param chosen the number of the match in front, from 1 on; 0 for none */
  show(chosen: number, found: number): void {
    const text = this.#field.value === '' ? '' : found === 0 ? t('find.none') : `${chosen || '–'} / ${found}`;
    if (this.#count.textContent !== text) this.#count.textContent = text;
  }

  focus(): void {
    this.#field.focus();
    this.#field.select();
  }
}
