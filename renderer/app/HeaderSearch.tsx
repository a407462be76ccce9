import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { changeFilter, useLibraryStore } from '../features/library/library-store.ts';
import { useT } from '../i18n/i18n.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { openLibrary } from './use-route.ts';

const PAUSE_MS = 120;

/** Filters the library, and with it the queue of the desk, while typing. */
export function HeaderSearch({ elsewhere }: { elsewhere: boolean }) {
  const t = useT();
  const filter = useLibraryStore((state) => state.filter.text ?? '');
  const [text, setText] = useState(filter);
  useEffect(() => setText(filter), [filter]);
  useEffect(() => {
    if (text.trim() === filter.trim()) return;
    const timer = setTimeout(() => changeFilter({ text: text.trim() }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, filter]);
  return (
    <search className="search">
      <Search size={14} aria-hidden />
      <input
        id="library-filter"
        type="text"
        aria-label={t('header.search')}
        placeholder={t('header.search')}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape') {
            if (text) changeFilter({ text: '' });
            event.currentTarget.blur();
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            if (elsewhere) openLibrary();
            event.currentTarget.blur();
          }
        }}
      />
      <Kbd keys="/" />
    </search>
  );
}
