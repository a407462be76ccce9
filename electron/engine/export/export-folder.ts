import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { makeFolder } from '../make-folder.ts';
import { explainStorageError } from '../store/sqlite-error.ts';
import type { ExportedFile } from './export-format.ts';

export const MANIFEST = 'manifest.json';
const DRAFT = '.jiaoyue-export-';
/** A draft folder this old is of an export that was killed, ms. */
const ABANDONED = 60 * 60 * 1_000;

const listed = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });

/** Drafts that a killed export left behind go; one that may still be written stays. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    if (!name.startsWith(DRAFT)) continue;
    const draft = path.join(folder, name);
    const { mtimeMs } = await fs.stat(draft);
    if (Date.now() - mtimeMs > ABANDONED) await fs.rm(draft, { recursive: true, force: true });
  }
}

/**
 * Makes the folder in which files are written and checked before they take their names in `folder`.
 *
 * @throws JiaoyueError `folder_not_writable`, `disk_full`
 */
export async function makeDraftFolder(folder: string): Promise<string> {
  const draft = path.join(folder, `${DRAFT}${randomUUID()}`);
  try {
    makeFolder(folder);
    await fs.mkdir(draft);
    await removeAbandoned(folder);
  } catch (error) {
    const explained = explainStorageError(error, folder);
    if (explained instanceof JiaoyueError) throw explained;
    throw new JiaoyueError('folder_not_writable', `${folder} cannot be written: ${String(error)}`, { folder });
  }
  return draft;
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** What an earlier export wrote and this one does not; a file that somebody has changed since is theirs. */
async function leftovers(folder: string, files: readonly ExportedFile[]): Promise<string[]> {
  const kept = new Set(files.map(({ name }) => name));
  const found: string[] = [];
  try {
    const earlier = listed.parse(JSON.parse(await fs.readFile(path.join(folder, MANIFEST), 'utf8')));
    for (const { name, sha256: expected } of earlier.files) {
      const file = path.join(folder, path.basename(name));
      if (!kept.has(name) && (await sha256(file)) === expected) found.push(file);
    }
  } catch {
    // No earlier export, or not one of ours: nothing to clear away.
  }
  return found;
}

/**
 * Puts checked files under their final names, the manifest last: a folder whose manifest fits is complete.
 * Files of an earlier export that this one does not have go, so that the manifest names all there is.
 *
 * @throws JiaoyueError `export_failed` naming the file
 */
export async function publish(draft: string, folder: string, files: readonly ExportedFile[]): Promise<void> {
  const old = await leftovers(folder, files);
  for (const { name } of files)
    try {
      await fs.rename(path.join(draft, name), path.join(folder, name));
    } catch (error) {
      throw new JiaoyueError('export_failed', `${name} cannot take its name: ${String(error)}`, { folder, name });
    }
  for (const file of old) await fs.rm(file, { force: true });
}
