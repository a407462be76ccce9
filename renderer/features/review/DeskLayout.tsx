import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { setPreferences, usePreferences } from '../../api/use-preferences.ts';
import { toastError } from '../../app/toast-store.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import type { PanesController } from '../../text-panes/panes-controller.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import type { CodeIndex } from './code-index.ts';
import { DeskMenus } from './DeskMenus.tsx';
import { deskActions } from './desk-actions.ts';
import { useDeskStore } from './desk-store.ts';
import { FocusInText } from './FocusInText.tsx';
import { Inspector } from './Inspector.tsx';
import { Queue } from './Queue.tsx';
import { thingAt } from './suggestions.ts';
import { TextPanes } from './TextPanes.tsx';
import { useDeskShortcuts } from './use-desk-shortcuts.ts';
import { useProjection } from './use-projection.ts';

/** Below this width the queue closes by itself, so that both texts keep room for a line of reading. */
const ROOM_FOR_QUEUE = 1240;

interface DeskLayoutProps {
  detail: DocumentDetail;
  codes: CodeIndex;
  controller: PanesController;
}

export function DeskLayout({ detail, codes, controller }: DeskLayoutProps) {
  const t = useT();
  const preferences = usePreferences();
  const documentId = detail.row.id;
  const actions = useMemo(() => deskActions(documentId, controller), [documentId, controller]);
  const projection = useProjection(detail, preferences);
  const queuePanel = usePanelRef();
  const [queueOpen, setQueueOpen] = useState(true);
  const [initial] = useState(() => ({
    layout: preferences.layout.columns,
    queue: window.innerWidth >= ROOM_FOR_QUEUE ? 232 : 0,
  }));
  useDeskShortcuts(actions, codes);

  const { fontSize, lineHeight } = preferences;
  const language = useLanguage();
  const laidOutFor = useRef({ fontSize, lineHeight, language });
  useEffect(() => {
    const before = laidOutFor.current;
    const isSame = before.fontSize === fontSize && before.lineHeight === lineHeight && before.language === language;
    if (!isSame) controller.keepPlace();
    laidOutFor.current = { fontSize, lineHeight, language };
  }, [controller, fontSize, lineHeight, language]);

  useEffect(() => {
    // A click on a mark brings it into focus; one beside all marks lets keys start from there.
    controller.whenPointed((raw) => {
      const page = actions.context.page();
      useDeskStore.setState({ focus: page ? thingAt(page.review, raw) : null });
    });
  }, [controller, actions]);

  const { review } = detail;
  useEffect(() => {
    const narrow = window.matchMedia(`(max-width: ${ROOM_FOR_QUEUE - 1}px)`);
    let closedHere = false;
    const onChange = (): void => {
      const queue = queuePanel.current;
      if (narrow.matches && queue && !queue.isCollapsed()) {
        closedHere = true;
        queue.collapse();
      } else if (!narrow.matches && closedHere) {
        closedHere = false;
        queue?.expand();
      }
    };
    narrow.addEventListener('change', onChange);
    return () => narrow.removeEventListener('change', onChange);
  }, [queuePanel]);

  const toggleQueue = useCallback((): void => {
    if (queuePanel.current?.isCollapsed()) queuePanel.current.expand();
    else queuePanel.current?.collapse();
  }, [queuePanel]);
  useShortcuts({ screen: null, capture: null, handlers: { 'queue.toggle': toggleQueue } });
  const layout = initial.layout ? { defaultLayout: initial.layout } : {};
  return (
    <>
      <h1 className="visually-hidden" lang="zh">
        {review.fields.title?.value ?? detail.row.title}
      </h1>
      <Group
        id="desk"
        className="desk"
        {...layout}
        onLayoutChanged={(next, { isUserInteraction }) => {
          if (!isUserInteraction) return;
          setPreferences({ layout: { ...preferences.layout, columns: next } }).catch(toastError);
        }}
      >
        <Panel
          id="queue"
          panelRef={queuePanel}
          defaultSize={initial.queue}
          minSize={180}
          maxSize={420}
          collapsible
          collapsedSize={0}
          groupResizeBehavior="preserve-pixel-size"
          onResize={(size) => setQueueOpen(size.inPixels > 1)}
        >
          {queueOpen && <Queue documentId={documentId} onCollapse={toggleQueue} />}
        </Panel>
        <Separator className="splitter" aria-label={t('desk.resize')} />
        <Panel id="texts" minSize={480}>
          <TextPanes
            detail={detail}
            codes={codes}
            projection={projection}
            controller={controller}
            actions={actions}
            {...(!queueOpen && { onShowQueue: toggleQueue })}
          />
        </Panel>
        <Separator className="splitter" aria-label={t('desk.resize')} />
        <Panel id="inspector" defaultSize={344} minSize={290} maxSize={520} groupResizeBehavior="preserve-pixel-size">
          <Inspector detail={detail} codes={codes} projection={projection} actions={actions} />
        </Panel>
      </Group>
      <FocusInText review={review} actions={actions} />
      <DeskMenus detail={detail} codes={codes} actions={actions} />
    </>
  );
}
