import type { Codebook } from '../../shared/contract/schemas/codebook.ts';
import type { ProjectData } from './pipeline/messages.ts';
import type { Store } from './store/store.ts';

/** Codes that the machine may propose: retired ones stay in the codebook for the sake of their tags only. */
export function codesInUse(book: Codebook): Codebook {
  if (!book.groups.some((group) => group.codes.some((code) => code.retired))) return book;
  const groups = book.groups.map((group) => ({ ...group, codes: group.codes.filter((code) => !code.retired) }));
  return { ...book, groups };
}

/** What the pipeline works with; the same object for as long as the codebook and the model in use stay the same. */
export function projectData(store: Store): () => ProjectData {
  let known: { book: Codebook; model: number; data: ProjectData } | null = null;
  return () => {
    const book = store.codebooks.current();
    const model = store.models.inUse();
    if (known?.book === book && known.model === model) return known.data;
    const weights = model > 0 ? store.models.weights(model) : null;
    const learned = weights && { name: `learned ${model}`, model: weights };
    known = { book, model, data: { codebook: codesInUse(book), learned } };
    return known.data;
  };
}
