import { useT } from '../../i18n/i18n.ts';
import { Tip } from '../../ui/Tip.tsx';
import type { DraftResult } from './apply-draft.ts';
import { discardDraft, undoDraftStep, useDraftStore } from './draft-store.ts';

interface DraftBarProps {
  draft: DraftResult;
  /** The version in use. */
  inUse: number;
  /** The number that saving would give. */
  next: number;
  onReview: () => void;
}

/** What is not saved, and what to do with it. */
export function DraftBar({ draft, inUse, next, onReview }: DraftBarProps) {
  const t = useT();
  const { operations, baseVersion } = useDraftStore();
  if (operations.length === 0) return null;
  return (
    <div className="draft-bar" role="status" data-testid="draft-bar">
      <span className="draft-count">{t('codebook.unsaved', { count: operations.length })}</span>
      {baseVersion !== inUse && <span>{t('codebook.newerBase', { base: baseVersion, version: inUse })}</span>}
      {draft.refused > 0 && <span className="is-error">{t('codebook.refused', { count: draft.refused })}</span>}
      <span className="draft-actions">
        <button type="button" className="link" onClick={undoDraftStep}>
          {t('codebook.undoStep')}
        </button>
        <button type="button" className="link is-danger" onClick={discardDraft}>
          {t('codebook.discard')}
        </button>
        <Tip label={t('key.codebook.save')} shortcut="codebook.save">
          <button type="button" className="button is-primary button-small" onClick={onReview}>
            {t('codebook.review', { version: next })}
          </button>
        </Tip>
      </span>
    </div>
  );
}
