import { memo } from 'react';
import type { SimilarHit } from '../../../shared/contract/schemas/similar.ts';
import { useT } from '../../i18n/i18n.ts';
import { QuoteInContext } from '../../ui/QuoteInContext.tsx';
import type { CodeIndex } from '../review/code-index.ts';
import { hitKey, isTaggable } from './similar-decisions.ts';

interface SimilarRowProps {
  hit: SimilarHit;
  codes: CodeIndex;
  ticked: boolean;
  onToggle: (key: string) => void;
  onOpen: (hit: SimilarHit) => void;
}

/** A passage in its context, with what is known of it. */
export const SimilarRow = memo(function SimilarRow({ hit, codes, ticked, onToggle, onOpen }: SimilarRowProps) {
  const t = useT();
  const key = hitKey(hit);
  const look = hit.code === null ? null : codes.look(hit.code);
  const taggable = isTaggable(hit);
  return (
    <li className="similar-hit" data-testid="similar-hit" data-state={hit.state}>
      <label>
        {/* One that cannot be ticked still takes the focus, so that it can be opened by key. */}
        <input
          type="checkbox"
          data-key={key}
          checked={ticked}
          aria-disabled={!taggable}
          onChange={() => taggable && onToggle(key)}
        />
        <span className="confidence" title={t('similar.likeness')}>
          {hit.likeness.toFixed(2)}
        </span>
        <QuoteInContext quote={hit.rawQuote} before={hit.before} after={hit.after} />
      </label>
      <p>
        <span className={`chip similar-${hit.state}`}>{t(`similar.state.${hit.state}`)}</span>
        {look && (
          <span className={`similar-code ${look.group}`}>
            <i className="swatch" aria-hidden />
            {look.name}
          </span>
        )}
        <button
          type="button"
          className="link"
          lang="zh"
          aria-label={t('similar.openPage', { title: hit.title })}
          title={hit.title}
          onClick={() => onOpen(hit)}
        >
          {hit.title}
        </button>
      </p>
    </li>
  );
});
