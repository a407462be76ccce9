import type { ReactNode } from 'react';
import type { Excerpt } from '../../../shared/contract/schemas/triage.ts';
import { reasonName, useT } from '../../i18n/i18n.ts';

/** Raw text as text, with what speaks for spam in it marked. */
export function ExcerptText({ excerpt: { start, text, marks } }: { excerpt: Excerpt }) {
  const t = useT();
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    const from = Math.max(at, mark.start - start);
    const to = mark.end - start;
    if (to <= from) continue;
    parts.push(text.slice(at, from));
    parts.push(
      <mark
        key={mark.start}
        className={`is-${mark.kind}`}
        title={mark.kind === 'doubt' ? t('triage.doubt') : reasonName(mark.rule)}
      >
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(text.slice(at));
  return <span lang="zh">{parts}</span>;
}
