import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DocumentFilter } from '../../../shared/contract/schemas/document.ts';
import type { SuggestionsPreview } from '../../../shared/contract/schemas/suggestions.ts';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { acceptSuggestions } from '../../api/review-queue.ts';
import { toastError } from '../../app/toast-store.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { CodeIndex } from '../review/code-index.ts';
import { ThresholdForm, USUALLY_SURE } from '../review/ThresholdForm.tsx';
import { offerUndo } from '../review/undo-redo.ts';
import { SuggestionsSample } from './SuggestionsSample.tsx';
import { useSettled } from './use-settled.ts';

/** How long the slider stands still before the engine is asked, ms. */
const STILL = 150;

interface AcceptSuggestionsProps {
  filter: DocumentFilter;
  onClose: () => void;
}

/** Accepts the proposals of all listed documents that are at least as sure as the reviewer says; one undo. */
export function AcceptSuggestions({ filter, onClose }: AcceptSuggestionsProps) {
  const t = useT();
  const language = useLanguage();
  const codebook = useQuery(queries.codebook()).data;
  const codes = useMemo(() => codebook && new CodeIndex(codebook, language), [codebook, language]);
  const [threshold, setThreshold] = useState(USUALLY_SURE);
  const settled = useSettled(threshold, STILL);
  const [accepting, setAccepting] = useState(false);
  const { data, error, isFetching } = useQuery(queries.suggestions(filter, settled));
  const fresh = settled === threshold && !isFetching && !accepting;
  const pagesOf = ({ documents }: SuggestionsPreview): string => t('library.count', { count: documents });

  const accept = async (preview: SuggestionsPreview): Promise<void> => {
    setAccepting(true);
    try {
      const { measures: count, position } = preview;
      const change = await acceptSuggestions({ filter, threshold, position, measures: count });
      offerUndo(t('bulk.done', { count, pages: pagesOf(preview) }), change);
      onClose();
    } catch (failure) {
      toastError(failure);
      setAccepting(false);
      void queryClient.invalidateQueries({ queryKey: ['suggestions'] });
    }
  };
  return (
    <ThresholdForm
      title={t('bulk.title')}
      wide
      label={t('acceptAbove.threshold', { value: threshold.toFixed(2) })}
      threshold={threshold}
      onThreshold={setThreshold}
      submit={
        data && data.measures > 0
          ? t('bulk.accept', { count: data.measures, pages: pagesOf(data) })
          : t('measures.accept')
      }
      ready={fresh && (data?.measures ?? 0) > 0}
      onSubmit={() => data && void accept(data)}
      onClose={onClose}
    >
      <p role="status" className={`bulk-found${fresh ? '' : ' is-stale'}`}>
        {error
          ? t(`error.${failureOf(error).code}`)
          : data
            ? t(data.measures > 0 ? 'bulk.found' : 'acceptAbove.none', { count: data.measures, pages: pagesOf(data) })
            : t('bulk.looking')}
      </p>
      {data && data.leftOut > 0 && <p className="hint">{t('bulk.leftOut', { count: data.leftOut })}</p>}
      {data && codes && data.measures > 0 && (
        <div className={`bulk-preview${fresh ? '' : ' is-stale'}`}>
          <section aria-labelledby="bulk-codes">
            <h3 id="bulk-codes">{t('bulk.byCode')}</h3>
            <ul className="bulk-codes">
              {data.byCode.map(({ code, count }) => (
                <li key={code}>
                  <i className={`swatch ${codes.look(code).group}`} aria-hidden />
                  <span title={codes.look(code).name}>{codes.look(code).name}</span>
                  <b>{count.toLocaleString(language)}</b>
                </li>
              ))}
            </ul>
          </section>
          <SuggestionsSample sample={data.sample} codes={codes} />
        </div>
      )}
    </ThresholdForm>
  );
}
