import type { Database } from 'better-sqlite3';
import { projectMigration } from './0001-project.ts';
import { repetitionMigration } from './0002-repetition.ts';
import { codebookMigration } from './0003-codebook.ts';
import { learningMigration } from './0004-learning.ts';
import { orderMigration } from './0005-order.ts';
import { searchMigration } from './0006-search.ts';
import { progressMigration } from './0007-progress.ts';
import { listMigration } from './0008-list.ts';
import { provenanceMigration } from './0009-provenance.ts';
import { rulesMigration } from './0010-rules.ts';
import { triageMigration } from './0011-triage.ts';
import { leanMigration } from './0012-lean.ts';
import { recleanMigration } from './0013-reclean.ts';
import { usualOrderMigration } from './0014-usual-order.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** In order, without gaps: a file at version N gets those above N. */
export const migrations: readonly Migration[] = [
  projectMigration,
  repetitionMigration,
  codebookMigration,
  learningMigration,
  orderMigration,
  searchMigration,
  progressMigration,
  listMigration,
  provenanceMigration,
  rulesMigration,
  triageMigration,
  leanMigration,
  recleanMigration,
  usualOrderMigration,
];

export const latestVersion = migrations.length;

/** Brings an open file to the latest version, each step in a transaction of its own. */
export function migrate(db: Database): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  for (const migration of migrations) {
    if (migration.version <= version) continue;
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    })();
  }
}
