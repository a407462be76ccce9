import { X } from 'lucide-react';
import { useState } from 'react';
import { setPreferences, usePreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { clearFilter, useLibraryStore } from './library-store.ts';

/** Filters with their order, kept by name on this device. */
export function SavedFilters() {
  const t = useT();
  const { savedFilters } = usePreferences();
  const { filter, sort } = useLibraryStore();
  const [name, setName] = useState('');
  const keep = (next: typeof savedFilters): void => void setPreferences({ savedFilters: next }).catch(toastError);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <fieldset className="facet">
      <legend>{t('facets.saved')}</legend>
      {savedFilters.map((saved) => (
        <div key={saved.name} className="facet-value">
          <button
            type="button"
            className="facet-name link-button"
            onClick={() => useLibraryStore.setState({ filter: saved.filter, sort: saved.sort, cursor: 0 })}
          >
            {saved.name}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('facets.forget', { name: saved.name })}
            onClick={() => keep(savedFilters.filter((other) => other !== saved))}
          >
            <X size={12} aria-hidden />
          </button>
        </div>
      ))}
      {isFiltered && (
        <form
          className="facet-save"
          onSubmit={(event) => {
            event.preventDefault();
            const trimmed = name.trim();
            if (trimmed === '') return;
            keep([...savedFilters.filter((other) => other.name !== trimmed), { name: trimmed, filter, sort }]);
            setName('');
          }}
        >
          <input
            className="text-input"
            aria-label={t('facets.name')}
            placeholder={t('facets.name')}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="button" disabled={name.trim() === ''}>
            {t('facets.save')}
          </button>
          <button type="button" className="link-button" onClick={clearFilter}>
            {t('library.clearFilter')}
          </button>
        </form>
      )}
      {!isFiltered && savedFilters.length === 0 && <p className="hint">{t('facets.noneSaved')}</p>}
    </fieldset>
  );
}
