import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useMemo, useState } from 'react';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { PanesController } from '../../text-panes/panes-controller.ts';
import { Notice } from '../../ui/Notice.tsx';
import { CodeIndex } from './code-index.ts';
import { DeskLayout } from './DeskLayout.tsx';
import { resetDesk, useDeskStore } from './desk-store.ts';
import { prefetchNeighbours } from './queue-position.ts';

/** The review desk: one page with its raw text, its clean text and what is to be decided. */
export const ReviewDesk = memo(function ReviewDesk({ documentId }: { documentId: string }) {
  const t = useT();
  const language = useLanguage();
  const [controller] = useState(() => new PanesController((selection) => useDeskStore.setState({ selection })));
  const detail = useQuery(queries.document(documentId));
  const codebook = useQuery(queries.codebook());
  const codes = useMemo(() => codebook.data && new CodeIndex(codebook.data, language), [codebook.data, language]);

  useEffect(() => {
    resetDesk(documentId);
    // The page in front comes first; its neighbours are read when it stands.
    const timer = setTimeout(() => void prefetchNeighbours(documentId).catch(() => undefined), 150);
    return () => clearTimeout(timer);
  }, [documentId]);

  const error = detail.error ?? codebook.error;
  if (error) {
    const { code } = failureOf(error);
    return <Notice title={t(`error.${code}`)} />;
  }
  if (!detail.data || !codes) return <output className="desk-loading" aria-label={t('app.loading')} />;
  return <DeskLayout detail={detail.data} codes={codes} controller={controller} />;
});
