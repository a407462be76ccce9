import type { Database } from 'better-sqlite3';
import type { LearningSummary } from '../../../../shared/contract/schemas/learning.ts';
import type { StoredModel } from '../../../../shared/learn/learned-model.ts';
import { packJson, unpackJson } from '../compressed-json.ts';

export interface ModelRecord {
  version: number;
  /** UTC, ISO 8601. */
  at: string;
  author: string;
  /** The position of the log up to which decisions were learned from. */
  position: number;
  summary: LearningSummary;
}

type Row = Omit<ModelRecord, 'summary'> & { summary: string };

const read = (row: Row): ModelRecord => ({ ...row, summary: JSON.parse(row.summary) as LearningSummary });

/** What was learned from reviewers, and which of it is in use. */
export function modelsTable(db: Database) {
  const insert = db.prepare<[number, string, string, number, string, Buffer | null]>(
    `INSERT INTO models (version, at, author, position, summary, compressed) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const all = db.prepare<[], Row>(`SELECT version, at, author, position, summary FROM models ORDER BY version DESC`);
  const weights = db.prepare<[number], Buffer | null>(`SELECT compressed FROM models WHERE version = ?`).pluck();
  const last = db.prepare<[], number>(`SELECT coalesce(max(version), 0) FROM models`).pluck();
  const inUse = db.prepare<[], number>(`SELECT version FROM model_in_use`).pluck();
  const forget = db.prepare(`DELETE FROM model_in_use`);
  const use = db.prepare<[number]>(`INSERT INTO model_in_use (one, version) VALUES (1, ?)`);
  return {
    /** @param model null where nothing was better than before */
    add({ version, at, author, position, summary }: ModelRecord, model: StoredModel | null): void {
      insert.run(version, at, author, position, JSON.stringify(summary), model && packJson(model));
    },
    /** Newest first. */
    all: (): ModelRecord[] => all.all().map(read),
    /** The highest version there is, 0 for none. */
    last: (): number => last.get() ?? 0,
    weights(version: number): StoredModel | null {
      const compressed = weights.get(version);
      return compressed ? unpackJson<StoredModel>(compressed) : null;
    },
    /** 0 for what the application came with. */
    inUse: (): number => inUse.get() ?? 0,
    setInUse(version: number): void {
      forget.run();
      if (version > 0) use.run(version);
    },
  };
}
