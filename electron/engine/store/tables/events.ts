import type { Database } from 'better-sqlite3';
import type { Decision } from '../../../../shared/review/decision.ts';

/** One line of the log. `body` is the decision, or for undo and redo the command it is about. */
export interface EventRecord {
  /** UUID version 7: unique anywhere, ordered by time. */
  id: string;
  commandId: string;
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  author: string;
  device: string;
  codebookVersion: number;
  pipelineVersion: string;
  label: string;
  type: string;
  documentId: string | null;
  body: string;
}

export interface StoredEvent extends EventRecord {
  position: number;
}

const columns = `position, id, command_id AS commandId, at, author, device, codebook_version AS codebookVersion,
  pipeline_version AS pipelineVersion, label, type, document_id AS documentId, body`;

/** The append-only log. */
export function eventsTable(db: Database) {
  const insert = db.prepare<[EventRecord]>(
    `INSERT INTO events (id, command_id, at, author, device, codebook_version, pipeline_version, label, type, document_id, body)
     VALUES (@id, @commandId, @at, @author, @device, @codebookVersion, @pipelineVersion, @label, @type, @documentId, @body)`,
  );
  const position = db.prepare<[], number>(`SELECT coalesce(max(position), 0) FROM events`).pluck();
  const all = db.prepare<[], StoredEvent>(`SELECT ${columns} FROM events ORDER BY position`);
  const active = db
    .prepare<[string], string>(
      `SELECT events.body FROM events JOIN commands USING (command_id)
       WHERE events.document_id = ? AND commands.state = 'active' ORDER BY events.position`,
    )
    .pluck();
  const meant = db.prepare<[string], { measureId: string; version: number }>(
    `SELECT events.body ->> '$.measureId' AS measureId, events.codebook_version AS version
     FROM events JOIN commands USING (command_id)
     WHERE events.document_id = ? AND events.type = 'measure.set' AND commands.state = 'active'
       AND events.body ->> '$.action' IN ('add', 'accept', 'recode', 'confirm')
     ORDER BY events.position`,
  );
  const documentsOf = db
    .prepare<[string], string>(
      `SELECT DISTINCT document_id FROM events WHERE command_id = ? AND document_id IS NOT NULL`,
    )
    .pluck();
  const workedOn = db.prepare<[], { documentId: string; at: string }>(
    `SELECT events.document_id AS documentId, max(events.at) AS at FROM events JOIN commands USING (command_id)
     WHERE events.document_id IS NOT NULL AND commands.state = 'active'
     GROUP BY events.document_id ORDER BY events.document_id`,
  );
  const until = db
    .prepare<[string, number], string>(
      `SELECT events.body FROM events JOIN commands USING (command_id)
       WHERE events.document_id = ? AND commands.state = 'active' AND events.position <= ? ORDER BY events.position`,
    )
    .pluck();
  const decisionsAfter = db
    .prepare<[number], number>(
      `SELECT count(*) FROM events JOIN commands USING (command_id)
       WHERE events.position > ? AND events.document_id IS NOT NULL AND commands.state = 'active'`,
    )
    .pluck();
  const reviewed = db
    .prepare<[string], number>(`SELECT 1 FROM events WHERE document_id = ? AND type <> 'document.import' LIMIT 1`)
    .pluck();
  const answered = db.prepare<[string], Pick<StoredEvent, 'label' | 'type' | 'body'>>(
    `SELECT label, type, body FROM events WHERE command_id = ? ORDER BY position LIMIT 1`,
  );
  return {
    append(record: EventRecord): void {
      insert.run(record);
    },
    /** The position of the last event, 0 for an empty log. */
    position: (): number => position.get() ?? 0,
    all: (): IterableIterator<StoredEvent> => all.iterate(),
    /** A document's decisions that are not undone, oldest first. */
    activeDecisions: (documentId: string): Decision[] =>
      active.all(documentId).map((body) => JSON.parse(body) as Decision),
    /**
     * For each tag of a document the codebook version under which a reviewer last said that its code is right; changing
     * its span or its attributes says nothing of that.
     */
    meantUnder: (documentId: string): Map<string, number> =>
      new Map(meant.all(documentId).map(({ measureId, version }) => [measureId, version])),
    /** The same up to a position of the log. */
    decisionsUntil: (documentId: string, position: number): Decision[] =>
      until.all(documentId, position).map((body) => JSON.parse(body) as Decision),
    /** How many decisions that are not undone were made after a position of the log. */
    decisionsAfter: (position: number): number => decisionsAfter.get(position) ?? 0,
    /** Every document with a decision that is not undone, and when the last was made. */
    workedOn: (): { documentId: string; at: string }[] => workedOn.all(),
    /** Whether anybody has decided anything about a document, also if it was undone. */
    isReviewed: (documentId: string): boolean => reviewed.get(documentId) !== undefined,
    documentsOf: (commandId: string): string[] => documentsOf.all(commandId),
    /** The first event of a command that was carried out before, if it was. */
    ofCommand: (commandId: string) => answered.get(commandId),
  };
}
