import type { Text } from '@codemirror/state';
import { PanelLeftOpen } from 'lucide-react';
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { hasFullWidth } from '../../../shared/text/width-edits.ts';
import { setPreferences, usePreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { Connection } from '../../text-panes/Connection.tsx';
import { cleanLook } from '../../text-panes/clean-look.ts';
import { hoverCards } from '../../text-panes/hover-cards.ts';
import type { PanesController } from '../../text-panes/panes-controller.ts';
import { cleanPlace, rawPlace } from '../../text-panes/place.ts';
import { rawLook } from '../../text-panes/raw-look.ts';
import { removedRuns } from '../../text-panes/removed-runs.ts';
import { markedIn, ReviewMarks } from '../../text-panes/review-marks.ts';
import { TextPane } from '../../text-panes/TextPane.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { useKey } from '../shortcuts/present-keys.ts';
import type { CodeIndex } from './code-index.ts';
import type { DeskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { EncodingButton } from './EncodingButton.tsx';
import { foldActions } from './fold-actions.ts';
import { originOf } from './origin-of.ts';
import { ScriptSwitch } from './ScriptSwitch.tsx';
import type { Projection } from './use-projection.ts';
import { WidthSwitch } from './WidthSwitch.tsx';

interface TextPanesProps {
  detail: DocumentDetail;
  codes: CodeIndex;
  projection: Projection;
  controller: PanesController;
  actions: DeskActions;
  /** Given when the queue is closed. */
  onShowQueue?: () => void;
}

/** Raw and clean text side by side. */
export const TextPanes = memo(function TextPanes({
  detail,
  codes,
  projection,
  controller,
  actions,
  onShowQueue,
}: TextPanesProps) {
  const t = useT();
  const language = useLanguage();
  const restoreKey = useKey('block.toggle') ?? '';
  const { raw, review } = detail;
  const documentId = detail.row.id;
  const openFolds = useDeskStore((state) => state.openFolds);
  const isWide = useMemo(() => hasFullWidth(raw), [raw]);
  const runs = useMemo(() => removedRuns(raw, review.blocks), [raw, review.blocks]);
  const folds = useMemo(() => foldActions(actions.blocks), [actions]);

  // The cards live as long as the panes and ask for the page as it stands when they open.
  const latest = useRef({ detail, codes, projection, actions });
  latest.current = { detail, codes, projection, actions };
  const rawCards = useMemo(() => hoverCards('raw', () => latest.current), []);
  const cleanCards = useMemo(() => hoverCards('clean', () => latest.current), []);

  const { blocks, measures, edits } = review;
  const { map } = projection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the labels are words of the language
  const drawRaw = useCallback((doc: Text) => rawLook(doc, blocks), [blocks, language]);
  const marked = useMemo(() => markedIn({ measures, edits }), [measures, edits]);
  const marksRaw = useMemo(() => new ReviewMarks(marked, codes, rawPlace), [marked, codes]);
  const drawClean = useCallback(
    (doc: Text) => cleanLook({ doc, blocks, map, raw, runs, open: openFolds, actions: folds, language, restoreKey }),
    [blocks, map, raw, runs, openFolds, folds, language, restoreKey],
  );
  const place = useMemo(() => cleanPlace(blocks, map), [blocks, map]);
  const marksClean = useMemo(() => new ReviewMarks(marked, codes, place), [marked, codes, place]);

  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    controller.show(raw, projection.map, shown.current !== documentId);
    shown.current = documentId;
  }, [controller, raw, projection, documentId]);
  const preferences = usePreferences();
  const [layout] = useState(preferences.layout.texts);
  return (
    <Group
      id="texts"
      {...(layout && { defaultLayout: layout })}
      onLayoutChanged={(next, { isUserInteraction }) => {
        if (!isUserInteraction) return;
        setPreferences({ layout: { ...preferences.layout, texts: next } }).catch(toastError);
      }}
    >
      <Panel id="raw" minSize={240}>
        <section className="pane-frame" aria-label={t('desk.raw')}>
          <div className="pane-head">
            {onShowQueue && (
              <Tip label={t('desk.queueExpand')} shortcut="queue.toggle">
                <button type="button" className="icon-button" aria-label={t('desk.queueExpand')} onClick={onShowQueue}>
                  <PanelLeftOpen size={15} aria-hidden />
                </button>
              </Tip>
            )}
            <h2>{t('desk.raw')}</h2>
            <span className="pane-facts" title={originOf(detail, t)}>
              {t('app.characters', { count: raw.length })} · {t(`script.${detail.row.script}`)} ·
            </span>
            <EncodingButton encoding={detail.encoding} />
            <span className="legend">
              <i className="legend-removed">{t('desk.legend.removed')}</i>
              <i className="legend-repair">{t('desk.legend.repair')}</i>
            </span>
          </div>
          <TextPane
            side="raw"
            label={t('desk.raw')}
            documentId={documentId}
            text={raw}
            look={drawRaw}
            marks={marksRaw}
            controller={controller}
            extra={rawCards}
          />
        </section>
      </Panel>
      <Separator className="splitter is-linking" aria-label={t('desk.resize')}>
        <Connection controller={controller} />
      </Separator>
      <Panel id="clean" minSize={240}>
        <section className="pane-frame" aria-label={t('desk.clean')}>
          <div className="pane-head">
            <h2>{t('desk.clean')}</h2>
            <span className="pane-facts">{t('app.characters', { count: projection.text.length })}</span>
            {isWide && <WidthSwitch />}
            <ScriptSwitch />
          </div>
          <TextPane
            side="clean"
            label={t('desk.clean')}
            documentId={documentId}
            text={projection.text}
            look={drawClean}
            marks={marksClean}
            controller={controller}
            extra={cleanCards}
          />
        </section>
      </Panel>
    </Group>
  );
});
