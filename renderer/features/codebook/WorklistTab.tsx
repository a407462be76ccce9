import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import type { WorkItem } from '../../../shared/contract/schemas/codebook-work.ts';
import { queries } from '../../api/queries.ts';
import { toast } from '../../app/toast-store.ts';
import { openDesk } from '../../app/use-route.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { codeChoice } from '../review/code-choice.ts';
import { CodeIndex } from '../review/code-index.ts';
import { focusOnOpening } from '../review/desk-store.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { SettleAllDialog } from './SettleAllDialog.tsx';
import { WorkGroup } from './WorkGroup.tsx';
import { WorkRow } from './WorkRow.tsx';
import { settleOne } from './worklist-actions.ts';

/** What is asked about: one tag, or all of a code; a code is to be chosen, or the choice confirmed. */
type Asked =
  | { type: 'one'; item: WorkItem }
  | { type: 'all'; code: string }
  | { type: 'sure'; code: string; to: string | null };

const idOf = ({ documentId, measureId }: WorkItem): string => `${documentId} ${measureId}`;

function open({ documentId, measureId }: WorkItem): void {
  focusOnOpening(documentId, { type: 'measure', id: measureId });
  openDesk(documentId);
}

/** Tags that were made under an older meaning of their code, settled by keyboard. */
export function WorklistTab({ book, readOnly }: { book: Codebook; readOnly: boolean }) {
  const t = useT();
  const language = useLanguage();
  const list = useQuery(queries.worklist()).data;
  const codes = useMemo(() => new CodeIndex(book, language), [book, language]);
  const [cursor, setCursor] = useState(0);
  const [asked, setAsked] = useState<Asked | null>(null);
  const rows = list?.rows ?? [];
  // A settled row goes, and the next one takes its place.
  const at = Math.min(cursor, Math.max(0, rows.length - 1));
  const current = rows[at];
  const settle = (item: WorkItem, to: string | null): void => {
    if (readOnly) return;
    if (to === null && item.reason !== 'meaning') toast({ text: t('worklist.mustChoose') });
    else void settleOne(item, to);
  };
  useShortcuts({
    screen: 'codebook',
    capture: (key) => {
      const code = codes.codeOfKey(key);
      if (!code || !current) return false;
      // The key of its own code says that it fits.
      settle(current, code === current.code ? null : code);
      return true;
    },
    handlers: {
      'work.down': () => setCursor(Math.min(rows.length - 1, at + 1)),
      'work.up': () => setCursor(Math.max(0, at - 1)),
      'work.confirm': () => current && settle(current, null),
      'work.open': () => current && open(current),
      'work.recode': () => current && setAsked({ type: 'one', item: current }),
    },
    isReady: (id) => current !== undefined && (!readOnly || id !== 'work.recode'),
  });
  if (!list) return <div aria-busy="true" />;
  if (list.total === 0) return <Notice title={t('worklist.emptyTitle')} text={t('worklist.emptyText')} />;
  const askedCode = asked?.type === 'one' ? asked.item.code : asked?.code;
  const entry = list.codes.find(({ code }) => code === askedCode);
  const first = new Set(entry?.replacedBy);
  const close = (): void => setAsked(null);
  return (
    <div className="worklist" aria-label={t('worklist.rows')} role="region">
      <p className="hint">
        {t('worklist.hint')}
        {rows.length < list.total && ` ${t('worklist.more', { shown: rows.length, total: list.total })}`}
      </p>
      {list.codes.map((group) => {
        const own = rows.filter(({ code }) => code === group.code);
        const [top] = own;
        return (
          top && (
            <WorkGroup
              key={group.code}
              entry={group}
              madeUnder={top.codebookVersion}
              book={book}
              codes={codes}
              readOnly={readOnly}
              onConfirmAll={() => setAsked({ type: 'sure', code: group.code, to: null })}
              onRecodeAll={() => setAsked({ type: 'all', code: group.code })}
            >
              {own.map((item) => (
                <WorkRow
                  key={idOf(item)}
                  item={item}
                  selected={item === current}
                  readOnly={readOnly}
                  onSelect={() => setCursor(rows.indexOf(item))}
                  onConfirm={() => settle(item, null)}
                  onRecode={() => setAsked({ type: 'one', item })}
                  onOpen={() => open(item)}
                />
              ))}
            </WorkGroup>
          )
        );
      })}
      {asked && asked.type !== 'sure' && (
        <ChoiceMenu
          title={t('worklist.recodeTo')}
          filter={{ placeholder: t('codes.filter'), empty: t('codes.none') }}
          choices={codes.all
            .filter(({ code }) => code.id !== askedCode)
            .toSorted((a, b) => Number(first.has(b.code.id)) - Number(first.has(a.code.id)))
            .map(codeChoice)}
          onChoose={(to) => {
            if (asked.type === 'one') settle(asked.item, to);
            else setAsked({ type: 'sure', code: asked.code, to });
          }}
          onClose={close}
        />
      )}
      {asked?.type === 'sure' && (
        <SettleAllDialog
          code={asked.code}
          to={asked.to}
          count={entry?.count ?? 0}
          rows={rows.filter(({ code }) => code === asked.code)}
          codes={codes}
          onClose={close}
        />
      )}
    </div>
  );
}
