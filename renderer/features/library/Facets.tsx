import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Facet, FacetCounts } from '../../../shared/contract/schemas/document.ts';
import { queries } from '../../api/queries.ts';
import { rowName, useLanguage, useT } from '../../i18n/i18n.ts';
import { CodeIndex } from '../review/code-index.ts';
import { toggleFacet, useLibraryStore } from './library-store.ts';
import { SavedFilters } from './SavedFilters.tsx';

/** What the list can be narrowed down by, with how many pages each choice would leave. */
export function Facets() {
  const t = useT();
  const filter = useLibraryStore((state) => state.filter);
  const { data } = useQuery({ ...queries.facets(filter), placeholderData: keepPreviousData });
  return (
    <aside className="facets" aria-label={t('facets.title')}>
      <SavedFilters />
      {data?.facets.map((counts) => (
        <FacetList key={counts.facet} counts={counts} />
      ))}
    </aside>
  );
}

function FacetList({ counts: { facet, values, more } }: { counts: FacetCounts }) {
  const t = useT();
  const language = useLanguage();
  const nameOf = useValueNames(facet);
  const chosen: readonly string[] = useLibraryStore((state) => state.filter[facet]) ?? [];
  // A choice that the other facets leave no page for stays, so that it can be taken back.
  const gone = chosen.filter((value) => !values.some((counted) => counted.value === value));
  const all = [...values, ...gone.map((value) => ({ value, count: 0 }))];
  if (all.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{t(`facets.${facet}`)}</legend>
      {all.map(({ value, count }) => (
        <label key={value} className="facet-value">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggleFacet(facet, value)} />
          <span className="facet-name" lang={facet === 'sources' ? 'zh' : undefined} title={nameOf(value)}>
            {nameOf(value)}
          </span>
          <span className="facet-count">{count.toLocaleString(language)}</span>
        </label>
      ))}
      {more && <p className="hint">{t('facets.more')}</p>}
    </fieldset>
  );
}

/** How the values of a facet are called in the language of the interface. */
function useValueNames(facet: Facet): (value: string) => string {
  const t = useT();
  const language = useLanguage();
  const codebook = useQuery(queries.codebook()).data;
  const codes = useMemo(() => (codebook ? new CodeIndex(codebook, language) : null), [codebook, language]);
  switch (facet) {
    case 'verdicts':
      return (value) => rowName('verdict', value);
    case 'statuses':
      return (value) => rowName('reviewStatus', value);
    case 'scripts':
      return (value) => rowName('script', value);
    case 'codes':
      return (value) => codes?.look(value).name ?? value;
    default:
      return (value) => (value === '' ? t(`facets.unknown.${facet}`) : value);
  }
}
