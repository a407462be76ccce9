import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ScoreGroup } from '../../../shared/review/scorecard.ts';
import { queries } from '../../api/queries.ts';
import { reasonName, rowName, useLanguage } from '../../i18n/i18n.ts';
import { CodeIndex } from '../review/code-index.ts';

/** How the key of a line is called in the language of the interface. */
export function useRowNames(group: ScoreGroup): (key: string) => string {
  const language = useLanguage();
  const codebook = useQuery(queries.codebook()).data;
  const codes = useMemo(() => (codebook ? new CodeIndex(codebook, language) : null), [codebook, language]);
  switch (group) {
    case 'code':
      return (key) => codes?.look(key).name ?? key;
    case 'extractor':
      return reasonName;
    case 'week':
      return (key) => key;
    case 'block':
      return (key) => rowName('kind', key);
    default:
      return (key) => rowName(group, key);
  }
}
