import type { Database } from 'better-sqlite3';
import type { Decision } from '../../../../shared/review/decision.ts';
import { DOCUMENT_REVERT, type LoggedLine, standingLines } from '../../../../shared/review/document-revert.ts';

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

/** A line that a document's state is made of. */
export interface StandingLine extends LoggedLine {
  commandId: string;
  codebookVersion: number;
  at: string;
  author: string;
  type: string;
  body: string;
}

/** Actions by which a reviewer says that the code of a tag is right. */
const SAYS_CODE: ReadonlySet<string> = new Set(['add', 'accept', 'recode', 'confirm']);

export interface StoredEvent extends EventRecord {
  position: number;
}

const columns = `position, id, command_id AS commandId, at, author, device, codebook_version AS codebookVersion,
  pipeline_version AS pipelineVersion, label, type, document_id AS documentId, body`;

/** The decisions among the lines that a document's state is made of, oldest first. */
export const decisionsOf = (lines: readonly StandingLine[]): Decision[] =>
  lines.filter(({ toPosition }) => toPosition === null).map(({ body }) => JSON.parse(body) as Decision);

/**
 * For each tag of a document the codebook version under which a reviewer last said that its code is right; changing its
 * span or its attributes says nothing of that.
 */
export function meantUnder(lines: readonly StandingLine[]): Map<string, number> {
  const meant = new Map<string, number>();
  for (const { type, body, codebookVersion } of lines) {
    if (type !== 'measure.set') continue;
    const { action, measureId } = JSON.parse(body) as Extract<Decision, { type: 'measure.set' }>;
    if (SAYS_CODE.has(action)) meant.set(measureId, codebookVersion);
  }
  return meant;
}

/** The append-only log. */
export function eventsTable(db: Database) {
  const insert = db.prepare<[EventRecord]>(
    `INSERT INTO events (id, command_id, at, author, device, codebook_version, pipeline_version, label, type, document_id, body)
     VALUES (@id, @commandId, @at, @author, @device, @codebookVersion, @pipelineVersion, @label, @type, @documentId, @body)`,
  );
  const position = db.prepare<[], number>(`SELECT coalesce(max(position), 0) FROM events`).pluck();
  const all = db.prepare<[], StoredEvent>(`SELECT ${columns} FROM events ORDER BY position`);
  const active = db.prepare<[string, number], StandingLine>(
    `SELECT events.position, events.command_id AS commandId, events.codebook_version AS codebookVersion, events.body, events.at, events.author, events.type,
       CASE events.type WHEN '${DOCUMENT_REVERT}' THEN events.body ->> '$.toPosition' END AS toPosition
     FROM events JOIN commands USING (command_id)
     WHERE events.document_id = ? AND commands.state = 'active' AND events.position <= ? ORDER BY events.position`,
  );
  /** The lines that a document's state at a position is made of, reverts among them; undone commands are left out. */
  const standing = (documentId: string, until = Number.MAX_SAFE_INTEGER): StandingLine[] =>
    standingLines(active.all(documentId, until));
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
  const positionsOf = db.prepare<[string], number>(`SELECT position FROM events WHERE command_id = ?`).pluck();
  const lastOf = db
    .prepare<[string, string], number | null>(
      `SELECT max(position) FROM events WHERE command_id = ? AND document_id = ?`,
    )
    .pluck();
  const lastAbout = db
    .prepare<[string], number | null>(`SELECT max(position) FROM events WHERE document_id = ?`)
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
    activeDecisions: (documentId: string): Decision[] => decisionsOf(standing(documentId)),
    /** The lines that a document's state is made of, reverts among them, oldest first. */
    standing,
    /** The last line of a command about a document; undefined where it has none. */
    lastOf: (commandId: string, documentId: string): number | undefined =>
      lastOf.get(commandId, documentId) ?? undefined,
    /** The position of the last line about a document, undone or not; 0 where there is none. */
    lastAbout: (documentId: string): number => lastAbout.get(documentId) ?? 0,
    /** Positions of a command's lines. */
    positionsOf: (commandId: string): number[] => positionsOf.all(commandId),
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
