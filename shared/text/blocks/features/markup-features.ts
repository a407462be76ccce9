import type { LineMarkup } from '../../page-hints.ts';
import { StatedText } from '../stated-text.ts';
import type { FeatureGroup } from './feature-group.ts';

const ELEMENTS = ['p', 'li', 'td', 'div', 'heading'] as const;
const CONTENT_NAMES = /article|content|body|text|detail|正文|zoom|trs_editor|main|post|entry|story/;
const OTHER_NAMES =
  /nav|menu|foot|copyright|comment|relat|recommend|side|share|breadcrumb|crumb|hot|rank|\bad|ads|banner|tool|login|search|tag|links|widget|qrcode|page(?:r|nation)|top(?:bar|ic)?\b|header|crumb|list/;
const STRONG_NAMES =
  /article[-_]?(?:body|content|text|detail|main)|(?:news|post|entry|page|detail|main|story|text|body|rich|art)[-_]?(?:content|body|text|con\b)|content[-_]?(?:views|text|body|detail|main)|trs_(?:editor|uni)|artibody|zoom|caas-body|正文/;
const META_NAMES = /info|source|author|date|time|byline|editor|caption/;
/** Characters of the names nearest to the line. */
const NEAR = 48;
const NO_MARKUP: LineMarkup = { element: '', linkShare: 0, depth: 0, names: '', container: -1 };

/** What the markup says about a line: element, links, class names, the container it shares with others, statements. */
export const markupFeatures: FeatureGroup = {
  names: [
    ['link-share', 'markup'],
    ['link-share-1', 'markup'],
    ['link-share+1', 'markup'],
    ...ELEMENTS.map((element) => [`in-${element}`, 'markup'] as const),
    ['depth', 'markup'],
    ['depth-from-body', 'markup'],
    ['content-names', 'markup'],
    ['other-names', 'markup'],
    ['meta-names', 'markup'],
    ['strong-names', 'markup'],
    ['strong-names-near', 'markup'],
    ['other-names-near', 'markup'],
    ['since-heading', 'markup'],
    ['since-stated-title', 'markup'],
    ['names-of-body', 'markup'],
    ['container-prose', 'markup'],
    ['container-lines', 'markup'],
    ['container-link-share', 'markup'],
    ['container-of-body', 'markup'],
    ['stated', 'markup'],
    ['stated-title', 'markup'],
  ],
  write({ segments, scores, hints }, into, width, offset) {
    const markupOf = (line: number): LineMarkup => hints?.lines[segments[line]?.line ?? -1] ?? NO_MARKUP;
    const containers = new Map<number, { prose: number; lines: number; links: number; length: number }>();
    let allProse = 1;
    segments.forEach(({ features }, line) => {
      const { container, linkShare } = markupOf(line);
      const entry = containers.get(container) ?? { prose: 0, lines: 0, links: 0, length: 0 };
      const prose = (scores[line] ?? 0) > 0 && linkShare < 0.5 ? features.length : 0;
      entry.prose += prose;
      allProse += prose;
      entry.lines++;
      entry.length += features.length;
      entry.links += linkShare * features.length;
      containers.set(container, entry);
    });
    let body = -1;
    let most = 0;
    for (const [container, { prose }] of containers) {
      if (prose > most) [body, most] = [container, prose];
    }
    const model = segments.findIndex((_, line) => markupOf(line).container === body && (scores[line] ?? 0) > 0);
    const { depth: bodyDepth, names: bodyNames } = markupOf(model);
    const stated = new StatedText(hints);
    let heading = -1;
    let title = -1;
    segments.forEach(({ folded, features }, line) => {
      const { element, linkShare, depth, names, container } = markupOf(line);
      const entry = containers.get(container);
      let at = line * width + offset;
      into[at++] = linkShare;
      into[at++] = line > 0 ? markupOf(line - 1).linkShare : 1;
      into[at++] = line + 1 < segments.length ? markupOf(line + 1).linkShare : 1;
      for (const name of ELEMENTS)
        into[at++] = (name === 'heading' ? /^h[1-6]$/.test(element) : element === name) ? 1 : 0;
      into[at++] = Math.min(40, depth);
      into[at++] = Math.max(-10, Math.min(10, depth - bodyDepth));
      into[at++] = CONTENT_NAMES.test(names) ? 1 : 0;
      into[at++] = OTHER_NAMES.test(names) ? 1 : 0;
      into[at++] = META_NAMES.test(names) ? 1 : 0;
      const near = names.slice(0, NEAR);
      into[at++] = STRONG_NAMES.test(names) ? 1 : 0;
      into[at++] = STRONG_NAMES.test(near) ? 1 : 0;
      into[at++] = OTHER_NAMES.test(near) ? 1 : 0;
      const isTitle = stated.isTitle(folded);
      if (element === 'h1') heading = line;
      if (isTitle && linkShare < 0.5) title = line;
      into[at++] = heading < 0 ? -1 : Math.min(50, line - heading);
      into[at++] = title < 0 ? -1 : Math.min(50, line - title);
      into[at++] = names === bodyNames ? 2 : bodyNames !== '' && names.includes(bodyNames) ? 1 : 0;
      into[at++] = (entry?.prose ?? 0) / allProse;
      into[at++] = Math.min(60, entry?.lines ?? 0);
      into[at++] = (entry?.links ?? 0) / Math.max(1, entry?.length ?? 1);
      into[at++] = container === body ? 1 : 0;
      into[at++] = features.length >= 8 && stated.holds(folded) ? 1 : 0;
      into[at++] = isTitle ? 1 : 0;
    });
  },
};
