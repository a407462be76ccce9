import { WidgetType } from '@codemirror/view';

/** The key of a code, raised behind the measure: tells measures apart without colour. */
export class KeyWidget extends WidgetType {
  readonly key: string;
  readonly group: string;

  constructor(key: string, group: string) {
    super();
    this.key = key;
    this.group = group;
  }

  override eq(other: KeyWidget): boolean {
    return other.key === this.key && other.group === this.group;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('sup');
    element.className = `measure-key ${this.group}`;
    element.textContent = this.key;
    element.setAttribute('aria-hidden', 'true');
    return element;
  }
}
