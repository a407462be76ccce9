import { useEffect, useState } from 'react';
import { toastError } from '../../app/toast-store.ts';

/** The pinyin of a Chinese text without tones: whole (`jieshou`) and the first letters alone (`js`). */
export type Pinyin = (text: string) => string[];

let reader: Pinyin | null = null;

async function load(): Promise<Pinyin> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, string[]>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const read = (pattern: 'pinyin' | 'first'): string =>
      pinyin(text, { pattern, toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join('').toLowerCase();
    const made = [read('pinyin'), read('first')];
    known.set(text, made);
    return made;
  };
}

/** Reads pinyin once its tables are there, which are fetched when first wanted; null until then. */
export function usePinyin(): Pinyin | null {
  const [ready, setReady] = useState(() => reader);
  useEffect(() => {
    if (reader) return;
    load()
      .then((loaded) => {
        reader = loaded;
        setReady(() => loaded);
      })
      .catch(toastError);
  }, []);
  return ready;
}
