import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { ExportedFile } from './export-format.ts';

/** Bytes gathered before they are written. */
const CHUNK = 1 << 18;

/** A file under construction that counts and hashes what goes in. */
export interface HashedFile {
  /** @param records how many records this text holds */
  write(text: string, records: number): Promise<void>;
  /** Flushes to the disk and says what was written. */
  finish(): Promise<ExportedFile>;
  /** Lets go of a file that will not be finished. */
  abandon(): Promise<void>;
}

/** Starts a file in `folder`; text is written as UTF-8 without a byte order mark. */
export async function createHashedFile(folder: string, name: string): Promise<HashedFile> {
  const handle = await fs.open(path.join(folder, name), 'w');
  const hash = createHash('sha256');
  let waiting: string[] = [];
  let size = 0;
  let bytes = 0;
  let records = 0;
  const flush = async (): Promise<void> => {
    const chunk = Buffer.from(waiting.join(''), 'utf8');
    waiting = [];
    size = 0;
    hash.update(chunk);
    bytes += chunk.length;
    await handle.writeFile(chunk);
  };
  return {
    async write(text, count) {
      waiting.push(text);
      size += text.length;
      records += count;
      if (size >= CHUNK) await flush();
    },
    async finish() {
      try {
        await flush();
        await handle.sync();
      } finally {
        await handle.close();
      }
      return { name, bytes, sha256: hash.digest('hex'), records };
    },
    abandon: () => handle.close(),
  };
}
