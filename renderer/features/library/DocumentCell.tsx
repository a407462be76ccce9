import type { DocumentRow } from '../../../shared/contract/schemas/document.ts';
import { deskHref } from '../../app/use-route.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import type { Column } from './columns.ts';
import { VerdictChip } from './VerdictChip.tsx';

/** What the library says of a page in one column. */
export function DocumentCell({ row, column: { id } }: { row: DocumentRow; column: Column }) {
  const t = useT();
  const language = useLanguage();
  switch (id) {
    case 'title':
      return (
        <td className="cell-title" lang="zh" title={`${row.title}\n${row.name}`}>
          <a href={deskHref(row.id)} tabIndex={-1}>
            {row.title}
          </a>
        </td>
      );
    case 'source':
      return (
        <td lang="zh" title={row.source ?? undefined}>
          {row.source ?? <span className="is-unknown">{t('library.sourceUnknown')}</span>}
        </td>
      );
    case 'publishedAt':
      return <td>{row.publishedAt?.slice(0, 10) ?? <span className="is-unknown">{t('library.dateUnknown')}</span>}</td>;
    case 'verdict':
      return (
        <td>
          <VerdictChip row={row} score />
        </td>
      );
    case 'status':
      return (
        <td>
          <span className={`status-dot status-${row.status}`}>{t(`reviewStatus.${row.status}`)}</span>
        </td>
      );
    case 'measures':
      return (
        <td
          className="is-numeric"
          title={t('library.measuresCell', { accepted: row.measuresAccepted, suggested: row.measuresSuggested })}
        >
          <b className={row.measuresAccepted > 0 ? 'is-accepted' : 'is-unknown'}>{row.measuresAccepted}</b>
          <span className="is-unknown"> / {row.measuresSuggested}</span>
        </td>
      );
    case 'repairs':
      return (
        <td className="is-numeric">
          {row.repairsSuggested > 0 ? <span className="is-mended">{row.repairsSuggested}</span> : ''}
        </td>
      );
    case 'characters':
      return <td className="is-numeric">{row.characters.toLocaleString(language)}</td>;
    case 'script':
      return <td>{t(`script.${row.script}`)}</td>;
    case 'name':
      return <td title={row.name}>{row.name}</td>;
    case 'importedAt':
      return <td>{row.importedAt.slice(0, 10)}</td>;
  }
}
