import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import type { MessageKey } from '../../i18n/i18n.ts';

export interface PageWarning {
  key: Extract<MessageKey, `warning.${string}`>;
  count: number;
}

/** What a reviewer should look at before calling a page done. */
export function pageWarnings({ raw, row, review }: DocumentDetail): PageWarning[] {
  const { title, publishedAt } = review.fields;
  const lost = raw.split('\ufffd').length - 1;
  const found: [boolean, PageWarning['key'], number?][] = [
    [!review.blocks.some((block) => block.kept), 'warning.noText'],
    [title === null, 'warning.noTitle'],
    [publishedAt === null, 'warning.noDate'],
    [row.script === 'mixed', 'warning.mixedScript'],
    [lost > 0, 'warning.lostCharacters', lost],
  ];
  return found.filter(([holds]) => holds).map(([, key, count = 1]) => ({ key, count }));
}
