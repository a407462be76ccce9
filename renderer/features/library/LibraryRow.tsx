import type { DocumentRow } from '../../../shared/contract/schemas/document.ts';
import { prefetchDocument } from '../../api/prefetch-document.ts';
import { deskHref, openDesk } from '../../app/use-route.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { useLibraryStore } from './library-store.ts';
import { VerdictChip } from './VerdictChip.tsx';

interface LibraryRowProps {
  index: number;
  /** Undefined while it is on its way. */
  row: DocumentRow | undefined;
  top: number;
}

export function LibraryRow({ index, row, top }: LibraryRowProps) {
  const t = useT();
  const language = useLanguage();
  const current = useLibraryStore((state) => state.cursor === index);
  const number = (value: number): string => value.toLocaleString(language);
  const style = { transform: `translateY(${top}px)` };
  if (!row) return <tr className="grid-row" aria-rowindex={index + 2} style={style} />;
  return (
    <tr
      id={`row-${index}`}
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={current}
      style={style}
      data-testid="library-row"
      onClick={() => {
        useLibraryStore.setState({ cursor: index });
        openDesk(row.id);
      }}
      // What the pointer stands on is likely to be opened next.
      onPointerEnter={() => void prefetchDocument(row.id)}
    >
      <td className="cell-title" lang="zh" title={`${row.title}\n${row.name}`}>
        <a href={deskHref(row.id)} tabIndex={-1}>
          {row.title}
        </a>
      </td>
      <td lang="zh" title={row.source ?? undefined}>
        {row.source ?? <span className="is-unknown">{t('library.sourceUnknown')}</span>}
      </td>
      <td className="cell-date">
        {row.publishedAt?.slice(0, 10) ?? <span className="is-unknown">{t('library.dateUnknown')}</span>}
      </td>
      <td>
        <VerdictChip row={row} score />
      </td>
      <td>
        <span className={`status-dot status-${row.status}`}>{t(`reviewStatus.${row.status}`)}</span>
      </td>
      <td
        className="is-numeric"
        title={t('library.measuresCell', { accepted: row.measuresAccepted, suggested: row.measuresSuggested })}
      >
        <b className={row.measuresAccepted > 0 ? 'is-accepted' : 'is-unknown'}>{row.measuresAccepted}</b>
        <span className="is-unknown"> / {row.measuresSuggested}</span>
      </td>
      <td className="is-numeric">
        {row.repairsSuggested > 0 ? <span className="is-mended">{row.repairsSuggested}</span> : ''}
      </td>
      <td className="is-numeric">{number(row.characters)}</td>
      <td>{t(`script.${row.script}`)}</td>
    </tr>
  );
}
