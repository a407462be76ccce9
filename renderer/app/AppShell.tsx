import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { DEFAULT_PREFERENCES } from '../../shared/contract/default-preferences.ts';
import { failureOf } from '../api/api-error.ts';
import { queries } from '../api/queries.ts';
import { queryClient } from '../api/query-client.ts';
import { useEngineEvents } from '../api/use-engine-events.ts';
import { BackupsDialog } from '../features/backup/BackupsDialog.tsx';
import { Codebook } from '../features/codebook/Codebook.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { HelpDialog } from '../features/help/HelpDialog.tsx';
import { DropTarget } from '../features/import/DropTarget.tsx';
import { ImportPanel } from '../features/import/ImportPanel.tsx';
import { MappingDialog } from '../features/import/MappingDialog.tsx';
import { LearningDialog } from '../features/learning/LearningDialog.tsx';
import { Library } from '../features/library/Library.tsx';
import { LazyProgress } from '../features/progress/LazyProgress.tsx';
import { HistoryDialog } from '../features/review/HistoryDialog.tsx';
import { ReviewDesk } from '../features/review/ReviewDesk.tsx';
import { RuleDialog } from '../features/rules/RuleDialog.tsx';
import { RulesScreen } from '../features/rules/RulesScreen.tsx';
import { useRulesStore } from '../features/rules/rules-store.ts';
import { useRuleNames } from '../features/rules/use-rule-names.ts';
import { ScorecardDialog } from '../features/scorecard/ScorecardDialog.tsx';
import { SearchScreen } from '../features/search/SearchScreen.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { CommandPalette } from '../features/shortcuts/CommandPalette.tsx';
import { ShortcutSheet } from '../features/shortcuts/ShortcutSheet.tsx';
import { Tour } from '../features/tour/Tour.tsx';
import { Triage } from '../features/triage/Triage.tsx';
import { setLanguage, systemLanguage, useT } from '../i18n/i18n.ts';
import { Notice } from '../ui/Notice.tsx';
import { Banners } from './Banners.tsx';
import { Header } from './Header.tsx';
import { StatusBar } from './StatusBar.tsx';
import { Toasts } from './Toasts.tsx';
import { openDialog, useUiStore } from './ui-store.ts';
import { useAppShortcuts } from './use-app-shortcuts.ts';
import { useAppearance } from './use-appearance.ts';
import { useCompositionGuard } from './use-composition-guard.ts';
import { useKeysReturn } from './use-keys-return.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useRoute } from './use-route.ts';

/** The frame of every screen. */
export function AppShell() {
  const t = useT();
  const route = useRoute();
  const preferences = useQuery(queries.preferences());
  const project = useQuery(queries.project());
  const dialog = useUiStore((state) => state.dialog);
  const edited = useRulesStore((state) => state.edited);
  const { language, theme, fontSize, lineHeight } = preferences.data ?? DEFAULT_PREFERENCES;
  useEngineEvents();
  useAppearance({ theme, fontSize, lineHeight });
  useCompositionGuard();
  useAppShortcuts();
  useLeaveGuard();
  useKeysReturn();
  useRuleNames();
  useEffect(() => {
    // The first page opened must not wait for it.
    void queryClient.prefetchQuery(queries.codebook());
  }, []);
  useEffect(() => {
    void setLanguage(language ?? systemLanguage());
  }, [language]);

  const failed = preferences.error ?? project.error;
  if (failed) {
    return (
      <main className="crash">
        <Notice title={t(`error.${failureOf(failed).code}`)}>
          <button type="button" className="button is-primary" onClick={() => window.location.reload()}>
            {t('app.reload')}
          </button>
        </Notice>
      </main>
    );
  }
  // Sizes and language come from the preferences; drawing before them would make everything jump.
  if (!preferences.data || !project.data) return <div className="start" aria-busy="true" />;
  const close = (): void => openDialog(null);
  return (
    <div className="shell">
      <Header project={project.data} route={route} />
      <Banners project={project.data} />
      <main id="main" className="shell-main">
        {route.screen === 'desk' && <ReviewDesk documentId={route.documentId} />}
        {route.screen === 'library' && <Library />}
        {route.screen === 'search' && <SearchScreen query={route.query} />}
        {route.screen === 'progress' && <LazyProgress />}
        {route.screen === 'rules' && <RulesScreen readOnly={project.data.readOnly} />}
        {route.screen === 'triage' && <Triage />}
        {route.screen === 'codebook' && <Codebook readOnly={project.data.readOnly} />}
      </main>
      <StatusBar project={project.data} screen={route.screen} />
      <ImportPanel />
      <MappingDialog />
      <Toasts />
      <DropTarget />
      <Tour project={project.data} route={route} />
      {edited && <RuleDialog edited={edited} />}
      {dialog === 'export' && <ExportDialog project={project.data} onClose={close} />}
      {dialog === 'history' && (
        <HistoryDialog documentId={route.screen === 'desk' ? route.documentId : null} onClose={close} />
      )}
      {dialog === 'scorecard' && <ScorecardDialog onClose={close} />}
      {dialog === 'backups' && <BackupsDialog readOnly={project.data.readOnly} onClose={close} />}
      {dialog === 'help' && <HelpDialog onClose={close} />}
      {dialog === 'learning' && <LearningDialog onClose={close} />}
      {dialog === 'settings' && <SettingsDialog preferences={preferences.data} onClose={close} />}
      {dialog === 'shortcuts' && <ShortcutSheet onClose={close} />}
      {dialog === 'palette' && <CommandPalette onClose={close} />}
    </div>
  );
}
