import { useEffect, useRef } from 'react';
import type { PanesController } from './panes-controller.ts';

/** Draws how the line of the caret in the raw text and what became of it in the clean text belong together. */
export function Connection({ controller }: { controller: PanesController }) {
  const path = useRef<SVGPathElement>(null);
  useEffect(
    () =>
      controller.whenLinked((link) => {
        const svg = path.current?.ownerSVGElement;
        if (!path.current || !svg) return;
        const { top, width } = svg.getBoundingClientRect();
        if (!link) {
          path.current.setAttribute('d', '');
          return;
        }
        const [a, b, c, d] = [link.raw.top, link.clean.top, link.clean.bottom, link.raw.bottom].map((y) => y - top);
        const half = width / 2;
        path.current.setAttribute(
          'd',
          `M0 ${a}C${half} ${a} ${half} ${b} ${width} ${b}V${c}C${half} ${c} ${half} ${d} 0 ${d}Z`,
        );
      }),
    [controller],
  );
  return (
    <svg className="connection" aria-hidden="true">
      <title> </title>
      <path ref={path} />
    </svg>
  );
}
