import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'radix-ui';
import { useEffect, useMemo, useState } from 'react';
import { codesOf } from '../../../shared/codebook/find-code.ts';
import type { Codebook as Book } from '../../../shared/contract/schemas/codebook.ts';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { toastError } from '../../app/toast-store.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { stepHistory } from '../review/undo-redo.ts';
import { eventKey } from '../shortcuts/event-key.ts';
import { presentKeys } from '../shortcuts/present-keys.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { applyDraft } from './apply-draft.ts';
import { CodesTab } from './CodesTab.tsx';
import { DraftBar } from './DraftBar.tsx';
import { addOperation, discardDraft, loadDraft, undoDraftStep, useDraftStore } from './draft-store.ts';
import { ExportCodebook } from './ExportCodebook.tsx';
import { type Editing, EditingProvider, type Selection } from './editing.ts';
import { ImportCodebook } from './ImportCodebook.tsx';
import { SavePreview } from './SavePreview.tsx';
import { VersionsTab } from './VersionsTab.tsx';
import { WorklistTab } from './WorklistTab.tsx';

const TABS = ['codes', 'versions', 'worklist'] as const;
type Tab = (typeof TABS)[number];
const NO_COUNTS = {};

function CodebookScreen({ base, readOnly }: { base: Book; readOnly: boolean }) {
  const t = useT();
  const language = useLanguage();
  const [tab, setTab] = useState<Tab>('codes');
  const [dialog, setDialog] = useState<'save' | 'import' | 'export' | null>(null);
  const [selection, setSelection] = useState<Selection>(() => {
    const first = codesOf(base)[0];
    return first ? { type: 'code', id: first.id } : { type: 'book' };
  });
  const operations = useDraftStore((state) => state.operations);
  const versions = useQuery(queries.codebookVersions()).data?.versions;
  const counts = useQuery(queries.codeCounts()).data?.counts ?? NO_COUNTS;
  const work = useQuery(queries.worklist()).data?.total ?? 0;
  const next = Math.max(base.version, versions?.[0]?.version ?? 0) + 1;
  const draft = useMemo(() => applyDraft(base, operations, next), [base, operations, next]);
  const unsaved = operations.length > 0;
  const editing: Editing = {
    book: draft.book,
    readOnly,
    counts,
    change: (operation) => addOperation(base.version, operation),
    select: setSelection,
  };
  const review = (): void => {
    // A field that is still being typed in counts when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (useDraftStore.getState().operations.length > 0) setDialog('save');
  };
  useShortcuts({
    screen: 'codebook',
    capture: null,
    handlers: {
      'codebook.save': review,
      'codebook.codes': () => setTab('codes'),
      'codebook.versions': () => setTab('versions'),
      'codebook.worklist': () => setTab('worklist'),
      'codebook.import': () => setDialog('import'),
      'codebook.export': () => setDialog('export'),
      'codebook.undoStep': undoDraftStep,
      'codebook.discard': discardDraft,
      'review.undo': () => {
        if (unsaved && tab === 'codes') undoDraftStep();
        else void stepHistory('undo');
      },
    },
    isReady: (id) => {
      if (id === 'codebook.import') return !readOnly;
      return unsaved || !['codebook.save', 'codebook.undoStep', 'codebook.discard'].includes(id);
    },
  });
  const close = (): void => setDialog(null);
  return (
    <EditingProvider value={editing}>
      <Tabs.Root
        className="codebook"
        value={tab}
        onValueChange={(value) => setTab(value as Tab)}
        onKeyDown={(event) => {
          // Shortcuts are silent in fields, but whoever types a definition saves from there.
          const key = eventKey(event.nativeEvent);
          if (event.defaultPrevented || !key?.startsWith('Mod+') || !presentKeys('codebook.save').includes(key)) return;
          event.preventDefault();
          review();
        }}
      >
        <div className="codebook-head">
          <h1>
            {bilingual(draft.book.name, language)} <small>{t('codebook.version', { version: base.version })}</small>
          </h1>
          <Tabs.List className="tabs" aria-label={t('codebook.tabs')}>
            {TABS.map((name) => (
              <Tabs.Trigger key={name} value={name}>
                {t(`codebook.tab.${name}`)}
                {name === 'worklist' && work > 0 && <span className="badge">{work}</span>}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <span className="codebook-files">
            {!readOnly && (
              <button type="button" className="button button-small" onClick={() => setDialog('import')}>
                {t('codebook.import')}
              </button>
            )}
            <button type="button" className="button button-small" onClick={() => setDialog('export')}>
              {t('codebook.export')}
            </button>
          </span>
        </div>
        {readOnly ? (
          <p className="banner is-warning">{t('codebook.readOnly')}</p>
        ) : (
          <DraftBar draft={draft} inUse={base.version} next={next} onReview={review} />
        )}
        <Tabs.Content value="codes" className="codebook-tab" tabIndex={-1}>
          <CodesTab selection={selection} />
        </Tabs.Content>
        <Tabs.Content value="versions" className="codebook-tab" tabIndex={-1}>
          <VersionsTab inUse={base.version} />
        </Tabs.Content>
        <Tabs.Content value="worklist" className="codebook-tab" tabIndex={-1}>
          <WorklistTab book={base} readOnly={readOnly} />
        </Tabs.Content>
      </Tabs.Root>
      {dialog === 'save' && <SavePreview base={base} draft={draft} version={next} onClose={close} />}
      {dialog === 'import' && <ImportCodebook version={next} onClose={close} />}
      {dialog === 'export' && <ExportCodebook version={base.version} unsaved={unsaved} onClose={close} />}
    </EditingProvider>
  );
}

/** The codebook: its codes, its versions, and the tags that a new version has made doubtful. */
export function Codebook({ readOnly }: { readOnly: boolean }) {
  const t = useT();
  const codebook = useQuery(queries.codebook());
  useEffect(() => {
    void loadDraft().catch(toastError);
  }, []);
  if (codebook.error) return <Notice title={t(`error.${failureOf(codebook.error).code}`)} />;
  if (!codebook.data) return <div aria-busy="true" />;
  return <CodebookScreen base={codebook.data} readOnly={readOnly} />;
}
