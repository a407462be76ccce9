import { Copy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { TriageRow } from '../../../shared/contract/schemas/triage.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { ExcerptText } from './ExcerptText.tsx';
import { goBackTo, type Trailed, useTriageStore } from './triage-store.ts';
import { VerdictTag } from './VerdictTag.tsx';

/** Pages gone through that stay in sight. */
const BEHIND = 3;

function Gone({ page, isCurrent }: { page: Trailed; isCurrent: boolean }) {
  const t = useT();
  return (
    <li>
      <button
        type="button"
        className="triage-row is-gone"
        aria-current={isCurrent}
        onClick={() => goBackTo(page.id)}
        data-testid="triage-gone"
      >
        <b lang="zh">{page.title}</b>
        <span className={page.label ? `chip verdict-${page.label}` : 'chip'}>
          {page.label ? t(`verdict.${page.label}`) : t('triage.putOff')}
          {page.shared > 0 && <small>+{page.shared}</small>}
        </span>
      </button>
    </li>
  );
}

function Coming({ row, isCurrent }: { row: TriageRow; isCurrent: boolean }) {
  const t = useT();
  return (
    <li>
      <button
        type="button"
        className="triage-row"
        aria-current={isCurrent}
        onClick={() => goBackTo(row.id)}
        data-testid="triage-row"
        data-id={row.id}
      >
        <b lang="zh">{row.title}</b>
        <VerdictTag of={row} />
        <span className="triage-site">{row.site ?? t('triage.siteUnknown')}</span>
        {row.copies > 0 && (
          <span className="triage-copies" title={t('triage.copies', { count: row.copies })}>
            <Copy size={12} aria-hidden />
            {row.copies}
          </span>
        )}
        {row.excerpt && (
          <span className="triage-line">
            <ExcerptText excerpt={row.excerpt} />
          </span>
        )}
      </button>
    </li>
  );
}

/** What comes next, below what was judged last. */
export function TriageList({ rows, current, total }: { rows: readonly TriageRow[]; current: string; total: number }) {
  const t = useT();
  const language = useLanguage();
  const { trail, at, mode } = useTriageStore();
  const list = useRef<HTMLOListElement>(null);
  const from = Math.max(0, Math.min(at, trail.length - BEHIND));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page in front is looked for when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav className="triage-list" aria-label={t(mode === 'queue' ? 'triage.queue' : 'triage.sample')}>
      <div className="pane-head">
        <h2>{t(mode === 'queue' ? 'triage.queue' : 'triage.sample')}</h2>
        <span className="pane-facts" data-testid="triage-left">
          {t('triage.left', { count: total, number: total.toLocaleString(language) })}
        </span>
      </div>
      <ol ref={list}>
        {trail.slice(from).map((page, index) => (
          <Gone key={page.id} page={page} isCurrent={from + index === at} />
        ))}
        {rows.map((row) => (
          <Coming key={row.id} row={row} isCurrent={at >= trail.length && row.id === current} />
        ))}
      </ol>
    </nav>
  );
}
