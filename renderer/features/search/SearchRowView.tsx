import { prefetchDocument } from '../../api/prefetch-document.ts';
import { deskHref } from '../../app/use-route.ts';
import { useT } from '../../i18n/i18n.ts';
import { openHit } from './open-hit.ts';
import type { FoundDocument, SearchHit, SearchRow } from './search-rows.ts';
import { useSearchStore } from './search-store.ts';

/** Characters shown on each side, of the line the place stands in. */
const SHOWN = 48;

const lines = (text: string): string[] => text.split(/[\r\n]+/u);

function PageCells({ document }: { document: FoundDocument }) {
  const t = useT();
  const { id, title, verdict, status, places } = document;
  return (
    <th scope="rowgroup" colSpan={2}>
      <a href={deskHref(id)} tabIndex={-1} lang="zh" title={title}>
        {title}
      </a>
      <span className={`chip verdict-${verdict}`}>{t(`verdict.${verdict}`)}</span>
      <span className={`status-dot status-${status}`}>{t(`reviewStatus.${status}`)}</span>
      <span className="search-places">{t('search.places', { count: places })}</span>
    </th>
  );
}

/** The words in the middle of their line, so that the eye can run down them. */
function HitCells({ hit }: { hit: SearchHit }) {
  const t = useT();
  const before = [...(lines(hit.before).at(-1) ?? '')].slice(-SHOWN).join('').trimStart();
  const after = [...(lines(hit.after)[0] ?? '')].slice(0, SHOWN).join('').trimEnd();
  return (
    <>
      <td>
        <q className={hit.kept ? 'in-line' : 'in-line is-removed'} lang="zh">
          <span className="in-line-before">
            <span>{before}</span>
          </span>
          <mark>{lines(hit.rawQuote).join(' ')}</mark>
          <span className="in-line-after">{after}</span>
        </q>
      </td>
      <td className="search-kept">{hit.kept ? '' : t('search.removed')}</td>
    </>
  );
}

interface SearchRowViewProps {
  row: SearchRow;
  index: number;
  top: number;
}

/** One row of the list of places. */
export function SearchRowView({ row, index, top }: SearchRowViewProps) {
  const t = useT();
  const isCurrent = useSearchStore((state) => row.type === 'hit' && state.cursor === row.number);
  const style = { transform: `translateY(${top}px)` };
  if (row.type === 'page')
    return (
      <tr className="search-row search-page" aria-rowindex={index + 1} style={style} data-testid="search-page">
        <PageCells document={row.document} />
      </tr>
    );
  if (row.type === 'more')
    return (
      <tr className="search-row search-more" aria-rowindex={index + 1} style={style}>
        <td colSpan={2}>{t('search.more', { count: row.count })}</td>
      </tr>
    );
  const { hit, number } = row;
  return (
    <tr
      id={`hit-${number}`}
      className="search-row search-hit"
      aria-rowindex={index + 1}
      aria-selected={isCurrent}
      style={style}
      data-testid="search-hit"
      data-kept={hit.kept}
      onClick={() => openHit(hit, number)}
      // What the pointer stands on is likely to be opened next.
      onPointerEnter={() => void prefetchDocument(hit.documentId)}
    >
      <HitCells hit={hit} />
    </tr>
  );
}
