import type { Database } from 'better-sqlite3';
import type { RuleChange } from '../../../../shared/rules/rule.ts';
import type { StandingChange } from '../../../../shared/rules/rules-in-force.ts';

/** A change of a rule with the log line that it comes from. */
export interface RuleChangeRecord {
  change: RuleChange;
  position: number;
  commandId: string;
  /** UTC, ISO 8601. */
  at: string;
  author: string;
}

/** A change of a rule and what became of the command that made it. */
export interface RuleVersion extends StandingChange {
  at: string;
  author: string;
  state: 'active' | 'undone' | 'dropped';
}

type Row = Omit<RuleVersion, keyof StandingChange> & { position: number; body: string };

const read = ({ body, ...row }: Row): RuleVersion => ({ ...(JSON.parse(body) as RuleChange), ...row });

/** Every change of every rule; which of them count is what became of their commands. */
export function rulesTable(db: Database) {
  const insert = db.prepare<[string, number, number, string, string, string, string]>(
    `INSERT INTO rule_changes (rule_id, version, position, command_id, at, author, body) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const all = db.prepare<[], Row>(
    `SELECT position, rule_changes.at, rule_changes.author, body, coalesce(state, 'dropped') AS state
     FROM rule_changes LEFT JOIN (SELECT command_id, state FROM commands) USING (command_id)
     ORDER BY position, rule_id`,
  );
  const signature = db
    .prepare<[], string | null>(
      `SELECT group_concat(position || state) FROM rule_changes
       JOIN (SELECT command_id, state FROM commands) USING (command_id)`,
    )
    .pluck();
  const last = db
    .prepare<[string], number>(`SELECT coalesce(max(version), 0) FROM rule_changes WHERE rule_id = ?`)
    .pluck();
  const clear = db.prepare(`DELETE FROM rule_changes`);
  /** Rules are asked for with every page that one of them finds something on. */
  let known: { signature: string | null; versions: RuleVersion[]; standing: StandingChange[] } | null = null;
  const readAll = (): NonNullable<typeof known> => {
    const now = signature.get() ?? null;
    if (known?.signature === now) return known;
    const versions = all.all().map(read);
    known = { signature: now, versions, standing: versions.filter(({ state }) => state === 'active') };
    return known;
  };
  return {
    add({ change, position, commandId, at, author }: RuleChangeRecord): void {
      insert.run(change.ruleId, change.version, position, commandId, at, author, JSON.stringify(change));
    },
    /** The changes that count, in the order of the log. The caller must not change what it gets. */
    standing: (): readonly StandingChange[] => readAll().standing,
    /** All changes, also those that were undone, in the order of the log. */
    versions: (): readonly RuleVersion[] => readAll().versions,
    /** The highest version of a rule there is, undone or not; 0 for none. */
    lastVersion: (ruleId: string): number => last.get(ruleId) ?? 0,
    clear(): void {
      clear.run();
      known = null;
    },
  };
}
