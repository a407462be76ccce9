import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { finishRestore } from '../backup/restore-backup.ts';
import { makeFolder } from '../make-folder.ts';
import { watchIdentity } from './file-identity.ts';
import { latestVersion, migrate } from './migrations/index.ts';
import { APPLICATION_ID, checkProjectHeader } from './project-header.ts';
import { lockProject } from './project-lock.ts';
import { guardSchema } from './schema-guard.ts';
import { explainStorageError } from './sqlite-error.ts';
import { codebooksTable } from './tables/codebooks.ts';

/** better-sqlite3 13 crashes the process below this Node-API version instead of refusing to load. */
const REQUIRED_NODE_API = 10;

export interface ProjectFile {
  readonly db: Database;
  readonly path: string;
  readonly readOnly: boolean;
  /** The last close was not clean and the file has passed SQLite's quick check. */
  readonly recovered: boolean;
  /** Whether the file still stands at its path; what is written to one that was removed is lost. */
  isInPlace(): boolean;
  close(): void;
}

function requireNodeApi(): void {
  const version = Number(process.versions.napi);
  if (version < REQUIRED_NODE_API)
    throw new JiaoyueError('internal', `the store needs Node-API ${REQUIRED_NODE_API}, this runtime has ${version}`, {
      napi: version,
    });
}

function setPragmas(db: Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = ON');
  db.pragma('journal_mode = WAL');
  // An acknowledged decision survives a power cut, not only a crash of the process.
  db.pragma('synchronous = FULL');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -32000');
  // 16 MB: an import changes many pages of the file more than once, and each checkpoint writes and syncs them.
  db.pragma('wal_autocheckpoint = 4000');
}

function quickCheck(db: Database, file: string): void {
  const answer = db.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok')
    throw new JiaoyueError('project_damaged', `${file} is damaged: ${String(answer)}`, { path: file });
}

/** What stood in the way of the project may also stand in the way of this. */
function removeDraft(draft: string): void {
  try {
    fs.rmSync(draft, { force: true });
  } catch {
    // The first error is the one to tell.
  }
}

/**
 * Makes a project file that holds a codebook and no documents.
 *
 * @throws JiaoyueError `project_exists`, `folder_not_writable`, `disk_full`
 */
export function createProject(file: string, codebook: Codebook): void {
  requireNodeApi();
  if (fs.existsSync(file)) throw new JiaoyueError('project_exists', `${file} already exists`, { path: file });
  // Made under another name first: a crash half-way leaves no file that looks like a project.
  const draft = `${file}-draft`;
  try {
    makeFolder(path.dirname(path.resolve(file)));
    fs.rmSync(draft, { force: true });
    const db = new BetterSqlite3(draft);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db);
    codebooksTable(db).add(codebook);
    db.close();
    fs.renameSync(draft, file);
  } catch (error) {
    removeDraft(draft);
    const explained = explainStorageError(error, file);
    if (explained instanceof JiaoyueError) throw explained;
    throw new JiaoyueError('folder_not_writable', `${file} cannot be made: ${String(error)}`, { path: file });
  }
}

/**
 * Opens a project for one process. A foreign, newer or damaged file is refused before anything is written.
 *
 * @param options.readOnly opens beside another process and writes nothing
 * @throws JiaoyueError `project_missing`, `project_foreign`, `project_newer`, `project_locked`, `folder_not_writable`,
 *   `project_damaged`
 */
export function openProject(file: string, options: { readOnly: boolean }): ProjectFile {
  requireNodeApi();
  checkProjectHeader(file);
  const { readOnly } = options;
  const lock = readOnly ? null : lockProject(file);
  let db: Database | null = null;
  try {
    if (!readOnly) finishRestore(file);
    db = new BetterSqlite3(file, { readonly: readOnly, fileMustExist: true, timeout: 2_000 });
    const opened = db;
    if (readOnly) {
      opened.pragma('trusted_schema = OFF');
      if (opened.pragma('user_version', { simple: true }) !== latestVersion)
        throw new JiaoyueError('read_only', `${file} must be brought up to date first: open it for writing once`, {
          path: file,
        });
    } else {
      setPragmas(opened);
      migrate(opened);
    }
    guardSchema(opened, file);
    const read = opened.prepare<[], { value: string }>(`SELECT value FROM meta WHERE key = 'closed'`);
    const recovered = !readOnly && read.get()?.value === 'no';
    if (recovered) quickCheck(opened, file);
    const setClosed = readOnly
      ? null
      : opened.prepare(
          `INSERT INTO meta (key, value) VALUES ('closed', ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
        );
    setClosed?.run('no');
    return {
      db: opened,
      path: file,
      readOnly,
      recovered,
      isInPlace: watchIdentity(file),
      close: () => {
        setClosed?.run('yes');
        if (!readOnly) opened.pragma('wal_checkpoint(TRUNCATE)');
        opened.close();
        lock?.release();
      },
    };
  } catch (error) {
    db?.close();
    lock?.release();
    throw explainStorageError(error, file);
  }
}
