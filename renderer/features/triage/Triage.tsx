import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { VERDICTS, type VerdictLabel } from '../../../shared/text/model.ts';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { openDesk, openLibrary } from '../../app/use-route.ts';
import { useT } from '../../i18n/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ImportButtons } from '../import/ImportButtons.tsx';
import { type ShortcutHandlers, useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { sizeFor } from './SampleCard.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { TriageList } from './TriageList.tsx';
import { TriagePageView } from './TriagePageView.tsx';
import { TriagePanel } from './TriagePanel.tsx';
import { bringBack, drawSample, judge, putOff } from './triage-actions.ts';
import { goBack, showPages, useTriageStore } from './triage-store.ts';
import { useTriagePages } from './use-triage-pages.ts';
import { VerdictBar } from './VerdictBar.tsx';

/** The charts come with a library of their own, which the first page to judge need not wait for. */
const Infection = lazy(() => import('./Infection.tsx').then((module) => ({ default: module.Infection })));

/** Nothing to judge any more: all is judged, put off, or the sample is done. */
function NoneLeft({ isSample, putOffs }: { isSample: boolean; putOffs: number }) {
  const t = useT();
  if (putOffs > 0)
    return (
      <Notice title={t('triage.allPutOff')}>
        <button type="button" className="button is-primary" onClick={bringBack}>
          {t('triage.bringBack', { count: putOffs })}
        </button>
      </Notice>
    );
  if (!isSample) return <Notice title={t('triage.doneTitle')} text={t('triage.doneText')} />;
  return (
    <Notice title={t('triage.sampleDone')} text={t('triage.sampleDoneText')}>
      <button type="button" className="button is-primary" onClick={() => showPages('queue')}>
        {t('triage.toQueue')}
      </button>
    </Notice>
  );
}

/** Pages by how likely they are contaminated, judged one key each, and how many are still unseen. */
export function Triage() {
  const t = useT();
  const { tab, mode, whole, share, sharing, at, trail, putOff: putOffs, bound } = useTriageStore();
  const { rows, current, queue, estimate, sample, isPending, error } = useTriagePages();
  const shown = useQuery({ ...queries.triagePage(current ?? '', whole), enabled: current !== null });
  const page = shown.data;

  const give = (label: VerdictLabel, copies: string[]): void => {
    if (page) void judge(page, label, copies);
  };
  const decide = (label: VerdictLabel): void => {
    if (share && page && page.copies > 0) useTriageStore.setState({ sharing: label });
    else give(label, []);
  };
  const seeCopies = (): void => {
    if (page) useTriageStore.setState({ sharing: page.verdict });
  };
  const skip = (): void => {
    if (page) putOff(page);
  };
  const isOpenSample = sample !== null && sample.checked < sample.size;
  const checkSample = (): void => {
    if (isOpenSample) showPages(mode === 'sample' ? 'queue' : 'sample');
    else if (estimate) void drawSample(sizeFor(estimate, bound));
  };
  const handlers: ShortcutHandlers = {
    ...Object.fromEntries(VERDICTS.map((label) => [`triage.${label}`, () => decide(label)])),
    'triage.skip': skip,
    'triage.back': goBack,
    'triage.open': () => current && openDesk(current),
    'triage.whole': () => useTriageStore.setState({ whole: !whole }),
    'triage.share': () => useTriageStore.setState({ share: !share }),
    'triage.copies': seeCopies,
    'triage.sample': checkSample,
    'triage.charts': () => useTriageStore.setState({ tab: tab === 'judge' ? 'where' : 'judge' }),
    'app.escape': openLibrary,
  };
  useShortcuts({
    screen: 'triage',
    capture: null,
    handlers,
    isReady: (id) => {
      if (id === 'triage.charts' || id === 'app.escape') return true;
      if (id === 'triage.sample') return estimate !== undefined && (isOpenSample || sizeFor(estimate, bound) > 0);
      if (id === 'triage.back') return at > 0;
      if (id === 'triage.copies') return tab === 'judge' && (page?.copies ?? 0) > 0;
      return tab === 'judge' && page !== undefined;
    },
  });

  if (error) return <Notice title={t(`error.${failureOf(error).code}`)} />;
  if (isPending || !queue || !estimate) return <div className="triage" aria-busy="true" />;
  if (estimate.pages === 0)
    return (
      <Notice title={t('triage.emptyTitle')} text={t('triage.emptyText')}>
        <ImportButtons />
      </Notice>
    );
  const left = mode === 'queue' ? queue.undecided : (sample?.size ?? 0) - (sample?.checked ?? 0);
  return (
    <div className="triage" data-testid="triage">
      <div className="triage-head">
        <h1>{t('triage.title')}</h1>
        <Segmented
          label={t('triage.title')}
          value={tab}
          options={[
            { value: 'judge', content: t('triage.tab.judge') },
            { value: 'where', content: t('triage.tab.where') },
          ]}
          onChange={(next) => useTriageStore.setState({ tab: next })}
        />
      </div>
      {tab === 'where' ? (
        <Suspense fallback={<div aria-busy="true" />}>
          <Infection />
        </Suspense>
      ) : (
        <div className="triage-body">
          <TriageList rows={rows} current={current ?? ''} total={left} />
          <div className="triage-centre">
            {current === null && (
              <NoneLeft isSample={mode === 'sample'} putOffs={rows.length === 0 && left > 0 ? putOffs.length : 0} />
            )}
            {shown.error && <Notice title={t(`error.${failureOf(shown.error).code}`)} />}
            {current !== null && !page && !shown.error && <div aria-busy="true" />}
            {current !== null && page && (
              <>
                <TriagePageView key={page.id} page={page} />
                <VerdictBar page={page} onVerdict={decide} onCopies={seeCopies} onSkip={skip} onBack={goBack} />
              </>
            )}
          </div>
          <TriagePanel queue={queue} estimate={estimate} />
        </div>
      )}
      {sharing && page && (
        <ShareDialog
          key={`${page.id} ${trail.length}`}
          page={page}
          label={sharing}
          onApply={give}
          onClose={() => useTriageStore.setState({ sharing: null })}
        />
      )}
    </div>
  );
}
