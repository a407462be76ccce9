import {
  BookMarked,
  ChartColumn,
  CircleHelp,
  Download,
  GraduationCap,
  History,
  Redo2,
  Settings,
  TrendingUp,
  Undo2,
} from 'lucide-react';
import type { ProjectInfo } from '../../shared/contract/schemas/project.ts';
import { ImportMenu } from '../features/import/ImportMenu.tsx';
import { stepHistory } from '../features/review/undo-redo.ts';
import { runShortcut } from '../features/shortcuts/use-shortcuts.ts';
import { actionName, useT } from '../i18n/i18n.ts';
import { ShortcutKey } from '../ui/ShortcutKey.tsx';
import { Tip } from '../ui/Tip.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { HeaderSearch } from './HeaderSearch.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { openDialog } from './ui-store.ts';
import { openCodebook, openProgress, type Route } from './use-route.ts';

export function Header({ project, route }: { project: ProjectInfo; route: Route }) {
  const t = useT();
  const { undo, redo } = project.undoState;
  const undoLabel = undo ? t('header.undoNamed', { action: actionName(undo.label) }) : t('header.undo');
  const redoLabel = redo ? t('header.redoNamed', { action: actionName(redo.label) }) : t('header.redo');
  return (
    <header className="header">
      <a className="brand" href="#/library" aria-label={`${t('app.name')} · ${t('app.library')}`}>
        {t('app.name')}
      </a>
      <Breadcrumb project={project} route={route} />
      <HeaderSearch route={route} />
      <div className="header-tools">
        <Tip label={undoLabel} shortcut="review.undo">
          <button
            type="button"
            className="icon-button"
            aria-label={undoLabel}
            aria-disabled={!undo}
            onClick={() => void stepHistory('undo')}
          >
            <Undo2 size={16} aria-hidden />
          </button>
        </Tip>
        <Tip label={redoLabel} shortcut="review.redo">
          <button
            type="button"
            className="icon-button"
            aria-label={redoLabel}
            aria-disabled={!redo}
            onClick={() => void stepHistory('redo')}
          >
            <Redo2 size={16} aria-hidden />
          </button>
        </Tip>
        <Tip label={t('header.history')} shortcut="app.history">
          <button
            type="button"
            className="icon-button"
            aria-label={t('header.history')}
            onClick={() => openDialog('history')}
          >
            <History size={16} aria-hidden />
          </button>
        </Tip>
        <Tip label={t('codebook.title')} shortcut="app.codebook">
          <button type="button" className="icon-button" aria-label={t('codebook.title')} onClick={openCodebook}>
            <BookMarked size={16} aria-hidden />
          </button>
        </Tip>
        <Tip label={t('progress.title')} shortcut="app.progress">
          <button type="button" className="icon-button" aria-label={t('progress.title')} onClick={openProgress}>
            <TrendingUp size={16} aria-hidden />
          </button>
        </Tip>
        <Tip label={t('header.scorecard')} shortcut="app.scorecard">
          <button
            type="button"
            className="icon-button"
            aria-label={t('header.scorecard')}
            onClick={() => openDialog('scorecard')}
          >
            <ChartColumn size={16} aria-hidden />
          </button>
        </Tip>
        <Tip label={t('header.learning')} shortcut="app.learning">
          <button
            type="button"
            className="icon-button"
            aria-label={t('header.learning')}
            onClick={() => openDialog('learning')}
          >
            <GraduationCap size={16} aria-hidden />
          </button>
        </Tip>
        <ImportMenu />
        <Tip label={t('header.export')} shortcut="app.export">
          <button type="button" className="button" aria-label={t('header.export')} onClick={() => openDialog('export')}>
            <Download size={14} aria-hidden />
            <span className="button-word">{t('header.export')}</span>
          </button>
        </Tip>
        <Tip label={t('header.help')} shortcut="app.help">
          <button
            type="button"
            className="icon-button"
            aria-label={t('header.help')}
            onClick={() => openDialog('help')}
          >
            <CircleHelp size={16} aria-hidden />
          </button>
        </Tip>
        <LanguageSwitch />
        <ThemeMenu />
        <Tip label={t('header.settings')} shortcut="app.settings">
          <button
            type="button"
            className="icon-button"
            aria-label={t('header.settings')}
            onClick={() => openDialog('settings')}
          >
            <Settings size={16} aria-hidden />
          </button>
        </Tip>
        {route.screen === 'desk' && (
          <button type="button" className="button is-primary" onClick={() => runShortcut('page.done')}>
            {t('header.done')}
            <ShortcutKey of="page.done" />
          </button>
        )}
      </div>
    </header>
  );
}
