import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/i18n.ts';

const PAUSE_MS = 900;

interface NoteCardProps {
  note: string;
  save: (text: string) => Promise<void>;
}

/** The note on a page; saved in pauses of writing, on leaving the field and on leaving the page. */
export function NoteCard({ note, save }: NoteCardProps) {
  const t = useT();
  const [text, setText] = useState(note);
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useRef(save);
  write.current = save;
  const [flush] = useState(() => (): void => {
    clearTimeout(timer.current);
    const text = unsaved.current;
    unsaved.current = null;
    if (text !== null) void write.current(text);
  });

  // Undo and redo change the note from outside.
  useEffect(() => {
    if (unsaved.current === null) setText(note);
  }, [note]);
  useEffect(() => {
    // Before others hear of it: what asks whether to leave looks at what is not saved yet.
    window.addEventListener('beforeunload', flush, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', flush, { capture: true });
      flush();
    };
  }, [flush]);

  return (
    <section className="card" aria-label={t('note.title')}>
      <h3>{t('note.title')}</h3>
      <textarea
        id="note"
        className="text-input"
        aria-label={t('note.title')}
        placeholder={t('note.placeholder')}
        rows={3}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          unsaved.current = event.target.value;
          clearTimeout(timer.current);
          timer.current = setTimeout(flush, PAUSE_MS);
        }}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
    </section>
  );
}
