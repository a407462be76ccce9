import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProject } from '../../../electron/engine/store/open-project.ts';
import { openStore } from '../../../electron/engine/store/store.ts';
import { type ProjectFolder, projectFolder } from '../../support/project-folder.ts';

let where: ProjectFolder;
beforeEach(() => {
  where = projectFolder();
});
afterEach(() => where.remove());

const open = (file = where.project, readOnly = false) => openProject(file, { readOnly });
const refused = (code: string) => expect.objectContaining({ code });

function change(file: string, work: (db: BetterSqlite3.Database) => void): void {
  const db = new BetterSqlite3(file);
  work(db);
  db.close();
}

describe('opening a project file', () => {
  it('opens what it made, with the settings that keep decisions safe', () => {
    const project = open();
    expect(project.db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(project.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(project.db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(project.db.pragma('trusted_schema', { simple: true })).toBe(0);
    project.close();
    const again = open();
    expect(again.recovered).toBe(false);
    again.close();
  });

  it('refuses a second writer and lets a reader in beside it', () => {
    const first = open();
    expect(() => open()).toThrow(refused('project_locked'));
    const reader = open(where.project, true);
    expect(() => reader.db.exec(`INSERT INTO meta VALUES ('a', 'b')`)).toThrow(/readonly/u);
    reader.close();
    first.close();
    open().close();
  });

  it('refuses a second writer that comes by another name', () => {
    const link = path.join(where.folder, 'link.jiaoyue');
    fs.symlinkSync(where.project, link);
    const first = open();
    expect(() => open(link)).toThrow(refused('project_locked'));
    first.close();
    open(link).close();
  });

  it('does not call a project locked whose lock cannot be taken for another reason', () => {
    where.file('test.jiaoyue-lock', 'x'.repeat(4_096));
    expect(() => open()).toThrow(refused('folder_not_writable'));
    fs.rmSync(`${where.project}-lock`);
    fs.mkdirSync(`${where.project}-lock`);
    expect(() => open()).toThrow(refused('folder_not_writable'));
  });

  it('says that a project without a readable codebook is damaged', () => {
    change(where.project, (db) => db.exec(`UPDATE codebooks SET body = '{'`));
    const project = open();
    expect(() => openStore(project).codebooks.current()).toThrow(refused('project_damaged'));
    project.close();
  });

  it('refuses what is no project, and does not touch it', () => {
    const text = where.file('notes.jiaoyue', '只是一个文本文件');
    const database = path.join(where.folder, 'other.jiaoyue');
    change(database, (db) => db.exec('CREATE TABLE a (b)'));
    for (const file of [text, database, where.folder]) {
      const before = fs.statSync(file).isFile() ? fs.readFileSync(file) : null;
      expect(() => open(file)).toThrow(refused('project_foreign'));
      if (before) expect(fs.readFileSync(file).equals(before)).toBe(true);
    }
    expect(() => open(path.join(where.folder, 'gone.jiaoyue'))).toThrow(refused('project_missing'));
  });

  it('refuses a file of a newer version, and does not touch it', () => {
    change(where.project, (db) => db.pragma('user_version = 999'));
    const before = fs.readFileSync(where.project);
    expect(() => open()).toThrow(refused('project_newer'));
    expect(fs.readFileSync(where.project).equals(before)).toBe(true);
  });

  it.each([
    ['trigger', `CREATE TRIGGER evil AFTER INSERT ON meta BEGIN DELETE FROM documents; END`],
    ['view', `CREATE VIEW evil AS SELECT * FROM events`],
    ['table', `CREATE TABLE evil (a)`],
  ])('refuses a foreign %s in a project', (_kind, sql) => {
    change(where.project, (db) => db.exec(sql));
    expect(() => open()).toThrow(refused('project_foreign'));
  });

  it('refuses a project whose own trigger was taken out of action', () => {
    change(where.project, (db) =>
      db.exec(
        `DROP TRIGGER events_keep_delete; CREATE TRIGGER events_keep_delete BEFORE DELETE ON events BEGIN SELECT 1; END`,
      ),
    );
    expect(() => open()).toThrow(refused('project_foreign'));
  });

  it('says that a damaged file is damaged', () => {
    const bytes = fs.readFileSync(where.project);
    bytes.fill(0x5a, 4_096, 12_288);
    fs.writeFileSync(where.project, bytes);
    expect(() => open()).toThrow(refused('project_damaged'));
  });

  it('keeps the log as it is: events can be neither changed nor removed', () => {
    const project = open();
    project.db.exec(
      `INSERT INTO events (id, command_id, at, author, device, codebook_version, pipeline_version, label, type, body)
       VALUES ('1', '1', '', '', '', 1, '', '', 'note.set', '{}')`,
    );
    expect(() => project.db.exec(`UPDATE events SET body = '[]'`)).toThrow(/append-only/u);
    expect(() => project.db.exec(`DELETE FROM events`)).toThrow(/append-only/u);
    project.close();
  });
});
