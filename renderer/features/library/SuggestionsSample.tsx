import type { SuggestionsPreview } from '../../../shared/contract/schemas/suggestions.ts';
import { openDesk } from '../../app/use-route.ts';
import { useT } from '../../i18n/i18n.ts';
import { QuoteInContext } from '../../ui/QuoteInContext.tsx';
import type { CodeIndex } from '../review/code-index.ts';
import { focusOnOpening } from '../review/desk-store.ts';

interface SuggestionsSampleProps {
  sample: SuggestionsPreview['sample'];
  codes: CodeIndex;
}

/** Proposals that are about to be accepted, each in its context and with a way to its page. */
export function SuggestionsSample({ sample, codes }: SuggestionsSampleProps) {
  const t = useT();
  return (
    <section aria-labelledby="bulk-sample">
      <h3 id="bulk-sample">{t('bulk.sample')}</h3>
      <ul className="bulk-sample">
        {sample.map(({ documentId, title, start, end, code, confidence, ...text }) => (
          <li key={`${documentId} ${start}-${end} ${code}`}>
            <span className="confidence">{confidence.toFixed(2)}</span>
            <QuoteInContext {...text} />
            <span className="bulk-code">
              <i className={`swatch ${codes.look(code).group}`} aria-hidden />
              {codes.look(code).name}
            </span>
            <button
              type="button"
              className="link"
              lang="zh"
              title={title}
              onClick={() => {
                focusOnOpening(documentId, { type: 'passage', start, end });
                openDesk(documentId);
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
