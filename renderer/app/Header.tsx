import {
  BookMarked,
  ChartColumn,
  CircleHelp,
  Download,
  GraduationCap,
  History,
  ListFilter,
  Redo2,
  Settings,
  ShieldAlert,
  TrendingUp,
  Undo2,
} from 'lucide-react';
import type { ProjectInfo } from '../../shared/contract/schemas/project.ts';
import { ImportMenu } from '../features/import/ImportMenu.tsx';
import { stepHistory } from '../features/review/undo-redo.ts';
import { runShortcut } from '../features/shortcuts/use-shortcuts.ts';
import { actionName, useT } from '../i18n/i18n.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ShortcutKey } from '../ui/ShortcutKey.tsx';
import { Tip } from '../ui/Tip.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { HeaderSearch } from './HeaderSearch.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { openDialog } from './ui-store.ts';
import { openCodebook, openProgress, openRules, openTriage, type Route } from './use-route.ts';

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
        <IconButton
          icon={Undo2}
          label={undoLabel}
          shortcut="review.undo"
          isIdle={!undo}
          onClick={() => void stepHistory('undo')}
        />
        <IconButton
          icon={Redo2}
          label={redoLabel}
          shortcut="review.redo"
          isIdle={!redo}
          onClick={() => void stepHistory('redo')}
        />
        <IconButton
          icon={History}
          label={t('header.history')}
          shortcut="app.history"
          onClick={() => openDialog('history')}
        />
        <IconButton icon={BookMarked} label={t('codebook.title')} shortcut="app.codebook" onClick={openCodebook} />
        <IconButton icon={ListFilter} label={t('rules.title')} shortcut="app.rules" onClick={openRules} />
        <IconButton icon={ShieldAlert} label={t('triage.title')} shortcut="app.triage" onClick={openTriage} />
        <IconButton icon={TrendingUp} label={t('progress.title')} shortcut="app.progress" onClick={openProgress} />
        <IconButton
          icon={ChartColumn}
          label={t('header.scorecard')}
          shortcut="app.scorecard"
          onClick={() => openDialog('scorecard')}
        />
        <IconButton
          icon={GraduationCap}
          label={t('header.learning')}
          shortcut="app.learning"
          onClick={() => openDialog('learning')}
        />
        <ImportMenu />
        <Tip label={t('header.export')} shortcut="app.export">
          <button type="button" className="button" aria-label={t('header.export')} onClick={() => openDialog('export')}>
            <Download size={14} aria-hidden />
            <span className="button-word">{t('header.export')}</span>
          </button>
        </Tip>
        <IconButton icon={CircleHelp} label={t('header.help')} shortcut="app.help" onClick={() => openDialog('help')} />
        <LanguageSwitch />
        <ThemeMenu />
        <IconButton
          icon={Settings}
          label={t('header.settings')}
          shortcut="app.settings"
          onClick={() => openDialog('settings')}
        />
        {route.screen === 'desk' && (
          <button type="button" className="button is-primary" data-tour="done" onClick={() => runShortcut('page.done')}>
            {t('header.done')}
            <ShortcutKey of="page.done" />
          </button>
        )}
      </div>
    </header>
  );
}
