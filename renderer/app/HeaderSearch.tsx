import { useIsFetching } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { changeFilter, useLibraryStore } from '../features/library/library-store.ts';
import { changeSearch, type SearchScope, useSearchStore } from '../features/search/search-store.ts';
import { useT } from '../i18n/i18n.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { Select } from '../ui/Select.tsx';
import { openLibrary, openSearch, type Route, showSearch } from './use-route.ts';

/** How long the typing must pause before texts are searched, ms. */
const PAUSE_MS = 250;

/**
 * Filters the library by titles, and with it the queue of the desk, while typing; or searches the texts, on Enter and, on
 * the screen of the search, while typing.
 */
export function HeaderSearch({ route }: { route: Route }) {
  const t = useT();
  const scope = useSearchStore((state) => state.scope);
  const filter = useLibraryStore((state) => state.filter.text ?? '');
  const query = useSearchStore((state) => state.query);
  const known = scope === 'titles' ? filter : query;
  const [text, setText] = useState(known);
  // Letters of an input method are no words yet.
  const [isComposing, setComposing] = useState(false);
  const isLive = scope === 'titles' || route.screen === 'search';
  const isListDue =
    useIsFetching({ predicate: ({ queryKey: [of, part] }) => of === 'documents' && part !== 'facets' }) > 0;
  const applied = useRef(known);
  useEffect(() => {
    // Only what changed elsewhere is taken over: letters may have been typed since this was asked for.
    if (known !== applied.current) setText(known);
    applied.current = known;
  }, [known]);
  useEffect(() => {
    if (isComposing || !isLive || text.trim() === known.trim()) return;
    if (scope === 'titles') {
      // The first letter filters at once, the next as soon as the list is there: one list is asked for at a time.
      if (isListDue) return;
      applied.current = text.trim();
      changeFilter({ text: applied.current });
      return;
    }
    const timer = setTimeout(() => {
      applied.current = text.trim();
      showSearch(applied.current);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, known, scope, isLive, isListDue, isComposing]);

  useEffect(() => {
    if (route.screen === 'library') useSearchStore.setState({ scope: 'titles' });
    if (route.screen === 'search') useSearchStore.setState({ scope: 'texts' });
  }, [route.screen]);

  /** What was typed goes along; the library is not left filtered by words that were meant for the texts. */
  const choose = (next: SearchScope): void => {
    useSearchStore.setState({ scope: next });
    if (next === 'texts') {
      if (text.trim()) changeSearch({ query: text.trim() });
      changeFilter({ text: '' });
    } else {
      changeFilter({ text: text.trim() });
      if (route.screen === 'search') openLibrary();
    }
    document.getElementById('library-filter')?.focus();
  };
  const label = t(scope === 'titles' ? 'header.search' : 'search.placeholder');
  return (
    <search className="search">
      <Search size={14} aria-hidden />
      <Select
        className="search-scope"
        aria-label={t('search.scope')}
        title={t('search.scopeHint')}
        value={scope}
        onChange={(event) => choose(event.target.value === 'texts' ? 'texts' : 'titles')}
      >
        <option value="titles">{t('search.scope.titles')}</option>
        <option value="texts">{t('search.scope.texts')}</option>
      </Select>
      <input
        id="library-filter"
        type="text"
        aria-label={label}
        placeholder={label}
        title={t('search.scopeHint')}
        maxLength={scope === 'titles' ? 500 : 200}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape') {
            if (text && scope === 'titles') changeFilter({ text: '' });
            event.currentTarget.blur();
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            if (scope === 'texts') openSearch(text.trim());
            else if (route.screen !== 'library') openLibrary();
            event.currentTarget.blur();
          }
        }}
      />
      <Kbd keys="/" />
    </search>
  );
}
