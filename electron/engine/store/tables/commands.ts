import type { Database } from 'better-sqlite3';
import type { HistoryEntry, UndoState } from '../../../../shared/contract/schemas/review.ts';

export interface CommandRecord {
  commandId: string;
  position: number;
  label: string;
  at: string;
  author: string;
  documents: number;
}

/**
 * What can be undone and redone. The last active command is undone first, the last undone one redone
 * first; a new command drops what could have been redone.
 */
export function commandsTable(db: Database) {
  const insert = db.prepare<[CommandRecord]>(
    `INSERT INTO commands (command_id, position, label, at, author, state, documents)
     VALUES (@commandId, @position, @label, @at, @author, 'active', @documents)`,
  );
  const drop = db.prepare(`UPDATE commands SET state = 'dropped', undone_at = NULL WHERE state = 'undone'`);
  const lastActive = db.prepare<[], { commandId: string; label: string }>(
    `SELECT command_id AS commandId, label FROM commands WHERE state = 'active' ORDER BY position DESC LIMIT 1`,
  );
  const lastUndone = db.prepare<[], { commandId: string; label: string }>(
    `SELECT command_id AS commandId, label FROM commands WHERE undone_at IS NOT NULL ORDER BY undone_at DESC LIMIT 1`,
  );
  const setUndone = db.prepare<[number, string]>(
    `UPDATE commands SET state = 'undone', undone_at = ? WHERE command_id = ?`,
  );
  const setActive = db.prepare<[string]>(`UPDATE commands SET state = 'active', undone_at = NULL WHERE command_id = ?`);
  const wanted = `(@documentId IS NULL OR EXISTS (SELECT 1 FROM events
    WHERE events.command_id = commands.command_id AND events.document_id = @documentId))`;
  const history = db.prepare<[{ documentId: string | null; offset: number; limit: number }], HistoryEntry>(
    `SELECT command_id AS commandId, label, at, author, state, documents FROM commands
     WHERE ${wanted} ORDER BY position DESC LIMIT @limit OFFSET @offset`,
  );
  const byId = db.prepare<[string], HistoryEntry>(
    `SELECT command_id AS commandId, label, at, author, state, documents FROM commands WHERE command_id = ?`,
  );
  const count = db
    .prepare<[{ documentId: string | null }], number>(`SELECT count(*) FROM commands WHERE ${wanted}`)
    .pluck();
  const states = db.prepare<[], { commandId: string; state: HistoryEntry['state'] }>(
    `SELECT command_id AS commandId, state FROM commands`,
  );
  const clear = db.prepare(`DELETE FROM commands`);
  return {
    add(record: CommandRecord): void {
      drop.run();
      insert.run(record);
    },
    lastActive: () => lastActive.get(),
    lastUndone: () => lastUndone.get(),
    setUndone(commandId: string, position: number): void {
      setUndone.run(position, commandId);
    },
    setActive(commandId: string): void {
      setActive.run(commandId);
    },
    states: (): Map<string, HistoryEntry['state']> =>
      new Map(states.all().map(({ commandId, state }) => [commandId, state])),
    byId: (commandId: string): HistoryEntry | undefined => byId.get(commandId),
    undoState: (): UndoState => ({ undo: lastActive.get() ?? null, redo: lastUndone.get() ?? null }),
    history: (documentId: string | null, offset: number, limit: number) => ({
      total: count.get({ documentId }) ?? 0,
      entries: history.all({ documentId, offset, limit }),
    }),
    clear(): void {
      clear.run();
    },
  };
}
