import type { ProjectInfo } from '../../shared/contract/schemas/project.ts';
import { useSaveStore } from '../api/save-store.ts';
import { SHORTCUTS, type ShortcutId } from '../features/shortcuts/registry.ts';
import { useT } from '../i18n/i18n.ts';
import { ShortcutKey } from '../ui/ShortcutKey.tsx';
import { ReviewerName } from './ReviewerName.tsx';
import { openDialog } from './ui-store.ts';
import type { Route } from './use-route.ts';

const HINTS: Record<Route['screen'], ShortcutId[]> = {
  desk: ['suggestion.next', 'suggestion.previous', 'suggestion.accept', 'suggestion.reject', 'block.toggle'],
  library: ['library.down', 'library.up', 'library.open', 'app.search'],
  search: ['search.down', 'search.up', 'search.nextPage', 'search.open', 'app.library'],
  progress: ['progress.tables', 'app.library'],
  rules: ['rules.down', 'rules.up', 'rules.edit', 'rules.toggle', 'app.library'],
  triage: ['triage.contaminated', 'triage.clean', 'triage.skip', 'triage.back', 'triage.open'],
  codebook: ['work.down', 'work.up', 'work.confirm', 'codebook.save', 'app.library'],
};

function SaveState({ position, readOnly }: { position: number; readOnly: boolean }) {
  const t = useT();
  const { pending, failure } = useSaveStore();
  const state = readOnly ? 'read-only' : pending > 0 ? 'saving' : failure ? 'failed' : 'saved';
  const text = readOnly
    ? t('app.readOnly')
    : pending > 0
      ? t('status.saving')
      : failure
        ? t('status.failed', { reason: t(`error.${failure.code}`) })
        : t('status.saved', { position });
  return (
    <span className={`save-state is-${state}`} role="status" data-testid="save-state" data-state={state} title={text}>
      {text}
    </span>
  );
}

/** Tells the truth about saving, who is reviewing, and which keys work here. */
export function StatusBar({ project, screen }: { project: ProjectInfo; screen: Route['screen'] }) {
  const t = useT();
  return (
    <footer className="status-bar">
      <SaveState position={project.position} readOnly={project.readOnly} />
      <ReviewerName />
      <span className="status-codebook">{t('status.codebook', { version: project.codebookVersion })}</span>
      <span className="key-hints" aria-hidden="true">
        {HINTS[screen].map((id) => (
          <span key={id}>
            <ShortcutKey of={id} /> {t(SHORTCUTS[id].label)}
          </span>
        ))}
      </span>
      <button type="button" className="link" onClick={() => openDialog('palette')}>
        <ShortcutKey of="app.palette" /> {t('palette.title')}
      </button>
      <button type="button" className="link" onClick={() => openDialog('shortcuts')}>
        <ShortcutKey of="app.shortcuts" /> {t('key.sheet')}
      </button>
    </footer>
  );
}
