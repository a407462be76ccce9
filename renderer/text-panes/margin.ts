import { GutterMarker, gutter } from '@codemirror/view';
import { lookField } from './pane-state.ts';

/** The label and the coloured bar beside a line. */
export class MarginLabel extends GutterMarker {
  readonly label: string;
  override readonly elementClass: string;

  constructor(label: string, elementClass: string) {
    super();
    this.label = label;
    this.elementClass = elementClass;
  }

  override eq(other: MarginLabel): boolean {
    return other.label === this.label && other.elementClass === this.elementClass;
  }

  override toDOM(): Node {
    return document.createTextNode(this.label);
  }
}

export const margin = gutter({
  class: 'pane-margin',
  renderEmptyElements: true,
  lineMarker(view, line) {
    return view.state.field(lookField).margin[view.state.doc.lineAt(line.from).number - 1] ?? null;
  },
  lineMarkerChange: (update) => update.startState.field(lookField) !== update.state.field(lookField),
});
