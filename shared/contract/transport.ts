import type { Input, Method, Output } from './contract.ts';
import type { EngineEvent } from './events.ts';
import type { Result } from './result.ts';

/** A way to reach an engine: a direct call, HTTP, or IPC. */
export interface Transport {
  request<M extends Method>(method: M, input: Input<M>): Promise<Result<Output<M>>>;
  /** Calls `listener` for each event until the returned function is called. */
  subscribe(listener: (event: EngineEvent) => void): () => void;
}

/** What the desktop's preload gives the renderer, beyond the transport: things only a desktop window can do. */
export interface DesktopBridge extends Transport {
  /** Asks for files or folders to import; empty when the user cancels. */
  pickImportSources(kind: 'files' | 'folder'): Promise<string[]>;
  /** Asks for a folder to export into; null when the user cancels. */
  pickExportFolder(suggested: string): Promise<string | null>;
  /** Shows a folder that an export has written in the system's file manager. */
  showExportFolder(folder: string): Promise<void>;
  /** The absolute path of a file dropped on the window; empty for one that has none. */
  pathOfDroppedFile(file: unknown): string;
  /** Menu choices made outside the page, by action id. */
  onMenu(listener: (action: string) => void): () => void;
}
