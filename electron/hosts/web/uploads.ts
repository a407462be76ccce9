import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JiaoyueError } from '../../../shared/contract/errors.ts';

/**
 * Writes the bytes of one upload to a file named by a new id; nothing of the caller's name reaches the disk.
 *
 * @param most bytes
 * @throws JiaoyueError `file_too_large`
 */
export async function storeUpload(folder: string, body: Readable, most: number): Promise<string> {
  await fs.mkdir(folder, { recursive: true });
  const uploadId = randomUUID();
  const file = path.join(folder, uploadId);
  let size = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > most) done(new JiaoyueError('file_too_large', `more than ${most} bytes`, { most }));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(body, limit, createWriteStream(file));
  } catch (error) {
    await fs.rm(file, { force: true });
    throw error;
  }
  return uploadId;
}
