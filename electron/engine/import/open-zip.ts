import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, fromBuffer, type Options, open, type ZipFile } from 'yauzl';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { strictText } from './decode.ts';
import type { Member, ReadContext } from './member.ts';
import { fileError } from './walk-sources.ts';

/** One entry of a zip archive as its directory lists it. */
export interface ZipEntry {
  /** As the archive has it, not checked. */
  name: string;
  isFolder: boolean;
  isEncrypted: boolean;
  /** What the directory says; reading fails where it is not so. Bytes. */
  size: number;
  bytes(): AsyncGenerator<Buffer>;
}

export interface ZipArchive {
  entries(): AsyncGenerator<ZipEntry>;
  close(): Promise<void>;
}

const UTF8_NAMES = 0x800;

const damaged = (error: unknown): JiaoyueError =>
  error instanceof JiaoyueError
    ? error
    : new JiaoyueError('file_damaged', `the archive is broken: ${error instanceof Error ? error.message : error}`);

/** Names without the flag of UTF-8 are in what the packing system used: here UTF-8 all the same, or Chinese Windows. */
const entryName = ({ fileNameRaw, generalPurposeBitFlag }: Entry): string =>
  generalPurposeBitFlag & UTF8_NAMES ? fileNameRaw.toString('utf8') : strictText(fileNameRaw);

const OPTIONS: Options = { lazyEntries: true, autoClose: false, decodeStrings: false };

const openSource = (source: string | Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => (error ? reject(damaged(error)) : resolve(zip));
    if (typeof source === 'string') open(source, OPTIONS, done);
    else fromBuffer(source, OPTIONS, done);
  });

/** The next entry; null after the last. */
const nextEntry = (zip: ZipFile): Promise<Entry | null> =>
  new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      zip.off('entry', onEntry).off('end', onEnd).off('error', onError);
      settle();
    };
    const onEntry = (entry: Entry): void => done(() => resolve(entry));
    const onEnd = (): void => done(() => resolve(null));
    const onError = (error: unknown): void => done(() => reject(damaged(error)));
    zip.on('entry', onEntry).on('end', onEnd).on('error', onError);
    zip.readEntry();
  });

async function* entryBytes(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, readable) => (error ? reject(damaged(error)) : resolve(readable))),
  );
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw damaged(error);
  } finally {
    stream.destroy();
  }
}

/** A zip inside something else is written to a file first: its list of contents stands at its end. */
async function openable(member: Member | Buffer): Promise<{ source: string | Buffer; remove(): Promise<void> }> {
  if (Buffer.isBuffer(member)) return { source: member, remove: async () => undefined };
  if (member.file !== null) return { source: member.file, remove: async () => undefined };
  const file = path.join(os.tmpdir(), `jiaoyue-${randomUUID()}.zip`);
  const remove = (): Promise<void> => fs.rm(file, { force: true });
  try {
    await pipeline(Readable.from(member.bytes, { objectMode: false }), createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await remove();
    throw fileError(error);
  }
  return { source: file, remove };
}

/**
 * Opens a zip archive; close it whatever happens.
 *
 * @throws JiaoyueError `file_damaged`, here and while entries and their bytes are read; `archive_bomb` from these
 */
export async function openZip(member: Member | Buffer, { budget }: Pick<ReadContext, 'budget'>): Promise<ZipArchive> {
  const { source, remove } = await openable(member);
  let zip: ZipFile;
  try {
    zip = await openSource(source);
  } catch (error) {
    await remove();
    throw error;
  }
  // Asked for an entry after the last, the library would report nothing; errors come through `nextEntry`.
  zip.on('error', () => undefined);
  return {
    async *entries() {
      for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
        const found = entry;
        const name = entryName(found);
        yield {
          name,
          isFolder: name.endsWith('/'),
          isEncrypted: found.isEncrypted(),
          size: found.uncompressedSize,
          bytes: () => budget.counted(entryBytes(zip, found)),
        };
      }
    },
    async close() {
      zip.close();
      await remove();
    },
  };
}
