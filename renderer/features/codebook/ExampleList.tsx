import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/i18n.ts';
import { TextField } from './TextField.tsx';

interface ExampleListProps {
  label: string;
  examples: readonly string[];
  disabled: boolean;
  onCommit: (examples: string[]) => void;
}

/** Examples as lines that can be edited, added and removed. */
export function ExampleList({ label, examples, disabled, onCommit }: ExampleListProps) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (adding) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  }, [adding]);
  const lines = adding ? [...examples, ''] : examples;
  const commit = (index: number, text: string): void => {
    setAdding(false);
    onCommit(lines.map((line, at) => (at === index ? text.trim() : line)).filter((line) => line !== ''));
  };
  return (
    <fieldset className="examples" disabled={disabled}>
      <legend>{label}</legend>
      <ul ref={list} onBlur={() => setAdding(false)}>
        {lines.map((line, index) => (
          // The same example may stand twice, and a line is its place in the list.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            <TextField
              label={t('codebook.example', { number: index + 1 })}
              value={line}
              lang="zh"
              onCommit={(text) => commit(index, text)}
            />
            {index < examples.length && (
              <button
                type="button"
                className="icon-button"
                aria-label={t('codebook.removeExample', { number: index + 1 })}
                onClick={() => commit(index, '')}
              >
                <X size={14} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => setAdding(true)}>
        <Plus size={12} aria-hidden /> {t('codebook.addExample')}
      </button>
    </fieldset>
  );
}
