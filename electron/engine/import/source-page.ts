import type { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { Provenance } from '../store/tables/documents.ts';

/** A page that an import came upon, alone or inside something that holds pages. */
export interface SourcePage {
  /** What a reviewer sees: the file's name, below a folder or archive its path in it. */
  name: string;
  /** Where it came from: the path of the file, with what is inside it appended. */
  origin: string;
  format: 'text' | 'html';
  provenance: Provenance;
  /** The page's own bytes, from which its id is made. Asked for once, and late where the page is a file of its own. */
  load(): Promise<Buffer>;
  /** How the text is got out of the bytes where they are not text themselves, and what that way is called. */
  extract: { name: string; text(bytes: Buffer): Promise<string> } | null;
}

/** A thing that cannot be imported, named with its reason. */
export interface RefusedSource {
  name: string;
  error: JiaoyueError;
}

export type SourceItem = SourcePage | RefusedSource;

/** Nothing is told of where a page was fetched from. */
export const UNTOLD: Provenance = { url: null, site: null, crawledAt: null };
