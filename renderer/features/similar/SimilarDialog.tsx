import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { SimilarHit } from '../../../shared/contract/schemas/similar.ts';
import type { ReviewedMeasure } from '../../../shared/review/review-state.ts';
import { decide } from '../../api/review-queue.ts';
import { toastError } from '../../app/toast-store.ts';
import { openDesk } from '../../app/use-route.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import type { CodeIndex } from '../review/code-index.ts';
import { type Focus, focusOnOpening, useDeskStore } from '../review/desk-store.ts';
import { offerUndo } from '../review/undo-redo.ts';
import { eventKey } from '../shortcuts/event-key.ts';
import { SimilarProgress } from './SimilarProgress.tsx';
import { SimilarRow } from './SimilarRow.tsx';
import { hitKey, isTaggable, isTickedAtFirst, tagAlike } from './similar-decisions.ts';
import { useSimilarSearch } from './use-similar-search.ts';

interface SimilarDialogProps {
  detail: DocumentDetail;
  measure: ReviewedMeasure;
  codes: CodeIndex;
  onClose: () => void;
}

/** Where else in the corpus a measure stands, or something like it; what is ticked gets its code in one step. */
export function SimilarDialog({ detail, measure, codes, onClose }: SimilarDialogProps) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  const search = useSimilarSearch(detail.row.id, measure.id);
  /** What the reviewer has ticked or unticked against what is ticked at first. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [tagging, setTagging] = useState(false);
  const isTicked = (hit: SimilarHit): boolean => isTaggable(hit) && isTickedAtFirst(hit) !== turned.has(hitKey(hit));
  const chosen = search.hits.filter(isTicked);
  const look = codes.look(measure.code);

  const toggle = useCallback((key: string): void => {
    setTurned((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  const open = useCallback(
    ({ documentId, measureId, start, end }: SimilarHit): void => {
      const focus: Focus = measureId ? { type: 'measure', id: measureId } : { type: 'passage', start, end };
      onClose();
      if (documentId === detail.row.id) useDeskStore.setState({ focus });
      else {
        focusOnOpening(documentId, focus);
        openDesk(documentId);
      }
    },
    [detail.row.id, onClose],
  );
  const tag = async (): Promise<void> => {
    setTagging(true);
    try {
      const change = await decide(
        'action.measure.tagAlike',
        chosen.map((hit) => tagAlike(hit, measure.code)),
      );
      const pages = t('library.count', { count: change.documentIds.length });
      offerUndo(t('similar.done', { count: chosen.length, pages }), change);
      onClose();
    } catch (error) {
      toastError(error);
      setTagging(false);
    }
  };

  const any = search.hits.length > 0;
  useEffect(() => {
    // The keys act on the list as soon as there is one.
    if (any) list.current?.querySelector('input')?.focus();
  }, [any]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const boxes = [...(list.current?.querySelectorAll('input') ?? [])];
    const at = boxes.findIndex((box) => box.matches(':focus'));
    const key = eventKey(event.nativeEvent);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[key ?? ''];
    const hit = search.hits.find((each) => hitKey(each) === boxes[at]?.dataset.key);
    if (to !== undefined) boxes[Math.max(0, Math.min(boxes.length - 1, to))]?.focus();
    else if (key === 'o' && hit) open(hit);
    else return;
    event.preventDefault();
  };

  return (
    <Modal title={t('similar.title')} open wide onClose={onClose}>
      <form
        className="similar"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0 && !tagging) void tag();
        }}
      >
        <p className={`similar-anchor ${look.group}`}>
          <q lang="zh">{detail.raw.slice(measure.start, measure.end)}</q>
          <span>
            <i className="swatch" aria-hidden />
            {look.name}
          </span>
        </p>
        <SimilarProgress {...search} found={search.hits.length} />
        {any && (
          <ul ref={list} className="similar-hits" aria-label={t('similar.hits')}>
            {search.hits.map((hit) => (
              <SimilarRow
                key={hitKey(hit)}
                hit={hit}
                codes={codes}
                ticked={isTicked(hit)}
                onToggle={toggle}
                onOpen={open}
              />
            ))}
          </ul>
        )}
        {any && (
          <div className="similar-end">
            <p className="hint">
              {t('similar.oneStep', { code: look.name })}
              <br />
              {t('similar.keys')}
            </p>
            <button type="button" className="button" onClick={onClose}>
              {t('app.cancel')}
            </button>
            <button type="submit" className="button is-primary" disabled={chosen.length === 0 || tagging}>
              {t('similar.tag', { count: chosen.length })}
            </button>
          </div>
        )}
      </form>
    </Modal>
  );
}
