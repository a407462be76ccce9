import { TEXT_ENCODINGS, type TextEncoding } from '../../../shared/text/model.ts';
import type { Store } from '../store/store.ts';

/** `redecoded from ID as ENCODING`; without the encoding where a misreading was reversed that the file held already. */
const ORIGIN = /^redecoded from ([0-9a-f]{32})(?: as ([\w-]+))?$/u;

/** What stands as the origin of a document that was read again. */
export function redecodedOrigin(documentId: string, encoding: TextEncoding | null): string {
  return `redecoded from ${documentId}${encoding ? ` as ${encoding}` : ''}`;
}

/** The name in `TEXT_ENCODINGS`; null for what is no text file, such as `pdf`. */
export function textEncoding(name: string): TextEncoding | null {
  return TEXT_ENCODINGS.find((known) => known === name) ?? null;
}

/** The encoding in which a document's file was read, also where the document is the file read again. */
export function encodingRead({ origin, encoding }: { origin: string; encoding: string }): string {
  return ORIGIN.exec(origin)?.[2] ?? encoding;
}

/**
 * The bytes of the file that a document was read from: a document that was read again holds only its own text, so they
 * are those of the document it was made of.
 */
export function importedBytes(store: Store, documentId: string): Buffer | undefined {
  let id = documentId;
  for (;;) {
    const [, before, encoding] = ORIGIN.exec(store.documents.byId(id)?.origin ?? '') ?? [];
    if (before === undefined || encoding === undefined || !store.documents.byId(before)) break;
    id = before;
  }
  return store.documents.bytes(id);
}
