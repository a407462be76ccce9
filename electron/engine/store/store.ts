import BetterSqlite3 from 'better-sqlite3';
import { JiaoyueError } from '../../../shared/contract/errors.ts';
import { knownBands } from '../repetition/known-bands.ts';
import type { ProjectFile } from './open-project.ts';
import { Recent } from './recent.ts';
import type { ShownReview } from './shown-review.ts';
import { explainStorageError } from './sqlite-error.ts';
import { analysesTable } from './tables/analyses.ts';
import { codebooksTable } from './tables/codebooks.ts';
import { commandsTable } from './tables/commands.ts';
import { documentFacetsTable } from './tables/document-facets.ts';
import { documentStatesTable } from './tables/document-states.ts';
import { documentsTable } from './tables/documents.ts';
import { eventsTable } from './tables/events.ts';
import { importItemsTable } from './tables/import-items.ts';
import { lineHoldersTable } from './tables/line-holders.ts';
import { measuresTable } from './tables/measures.ts';
import { metaTable } from './tables/meta.ts';
import { modelsTable } from './tables/models.ts';
import { pageCasesTable } from './tables/page-cases.ts';
import { pagePrintsTable } from './tables/page-prints.ts';
import { progressCounts } from './tables/progress-counts.ts';
import { projectionDueTable } from './tables/projection-due.ts';
import { recleanItemsTable } from './tables/reclean-items.ts';
import { repetitionDueTable } from './tables/repetition-due.ts';
import { ruleHitsTable } from './tables/rule-hits.ts';
import { rulesTable } from './tables/rules.ts';
import { searchTable } from './tables/search.ts';
import { sitesTable } from './tables/sites.ts';
import { triageTable } from './tables/triage.ts';

/** Shown states that are kept: those of the page under review and its neighbours. */
const SHOWN = 8;

/** The tables of one open project. */
export function openStore(file: ProjectFile) {
  const { db } = file;
  const bands = knownBands(db);
  const lineHolders = lineHoldersTable(db);
  const ended = (isOnDisk: boolean): void => {
    bands.ended(isOnDisk);
    lineHolders.ended(isOnDisk);
  };
  return {
    file,
    documents: documentsTable(db),
    analyses: analysesTable(db),
    events: eventsTable(db),
    commands: commandsTable(db),
    states: documentStatesTable(db),
    facets: documentFacetsTable(db),
    measures: measuresTable(db),
    importItems: importItemsTable(db),
    codebooks: codebooksTable(db),
    meta: metaTable(db),
    sites: sitesTable(db),
    counts: progressCounts(db),
    prints: pagePrintsTable(db),
    bands,
    lineHolders,
    triage: triageTable(db),
    repetitionDue: repetitionDueTable(db),
    models: modelsTable(db),
    pageCases: pageCasesTable(db),
    search: searchTable(db),
    recleanItems: recleanItemsTable(db),
    rules: rulesTable(db),
    ruleHits: ruleHitsTable(db),
    projectionDue: projectionDueTable(db),
    /** What `readShown` gave last. */
    shown: new Recent<ShownReview>(SHOWN),
    /** Runs `work` in one transaction: all of it is on disk when this returns, or none. */
    write<T>(work: () => T): T {
      if (!file.isInPlace())
        throw new JiaoyueError('project_gone', `${file.path} was moved, removed or replaced`, { path: file.path });
      try {
        const result = db.transaction(work).immediate();
        ended(true);
        return result;
      } catch (error) {
        ended(false);
        throw explainStorageError(error, file.path);
      }
    },
    close: (): void => file.close(),
  };
}
export type Store = ReturnType<typeof openStore>;

/**
 * A second, read-only view of a project as it is now, which later decisions do not change: what long
 * reading work such as an export uses. Close it soon; the file cannot shrink its log meanwhile.
 */
export function openSnapshot(store: Store): Store {
  const db = new BetterSqlite3(store.file.path, { readonly: true, fileMustExist: true, timeout: 2_000 });
  db.pragma('trusted_schema = OFF');
  db.exec('BEGIN');
  // A deferred transaction takes its view at the first read.
  db.prepare('SELECT count(*) FROM meta').get();
  const close = (): void => {
    db.exec('COMMIT');
    db.close();
  };
  return openStore({ db, path: store.file.path, readOnly: true, recovered: false, isInPlace: () => true, close });
}
