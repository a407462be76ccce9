import { SquareArrowOutUpRight } from 'lucide-react';
import type { WorkItem } from '../../../shared/contract/schemas/codebook-work.ts';
import { useT } from '../../i18n/i18n.ts';
import { useInSight } from '../../ui/use-in-sight.ts';

interface WorkRowProps {
  item: WorkItem;
  selected: boolean;
  readOnly: boolean;
  onSelect: () => void;
  onConfirm: () => void;
  onRecode: () => void;
  onOpen: () => void;
}

/** A tag to be looked at again, with the text around it. */
export function WorkRow({ item, selected, readOnly, onSelect, onConfirm, onRecode, onOpen }: WorkRowProps) {
  const t = useT();
  const element = useInSight<HTMLLIElement>(selected);
  return (
    <li ref={element} className={`work-row${selected ? ' is-focused' : ''}`} data-testid="work-row">
      <button type="button" className="work-quote" aria-pressed={selected} lang="zh" onClick={onSelect}>
        <small>{item.title}</small>
        <span>
          {item.before}
          <mark>{item.rawQuote}</mark>
          {item.after}
        </span>
      </button>
      <span className="work-actions">
        {item.reason === 'meaning' && (
          <button type="button" className="button button-small" disabled={readOnly} onClick={onConfirm}>
            {t('worklist.confirm')}
          </button>
        )}
        <button type="button" className="button button-small" disabled={readOnly} onClick={onRecode}>
          {t('worklist.recode')}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('worklist.open')}
          title={t('worklist.open')}
          onClick={onOpen}
        >
          <SquareArrowOutUpRight size={14} aria-hidden />
        </button>
      </span>
    </li>
  );
}
