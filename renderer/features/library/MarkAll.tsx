import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Input } from '../../../shared/contract/contract.ts';
import { VERDICTS } from '../../../shared/text/model.ts';
import { call } from '../../api/api.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { rowName, useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Select } from '../../ui/Select.tsx';
import { useLibraryStore } from './library-store.ts';

type Mark = Input<'documents.mark'>['mark'];

const MARKS: readonly Mark[] = [
  ...VERDICTS.map((label): Mark => ({ type: 'verdict.set', label })),
  ...(['todo', 'inProgress', 'done'] as const).map((status): Mark => ({ type: 'status.set', status })),
];

const keyOf = (mark: Mark): string => (mark.type === 'verdict.set' ? `verdict.${mark.label}` : `status.${mark.status}`);

/** Gives all listed pages one verdict or one status, after showing what they have now; one undo. */
export function MarkAll({ total, onClose }: { total: number; onClose: () => void }) {
  const t = useT();
  const filter = useLibraryStore((state) => state.filter);
  const [chosen, setChosen] = useState(keyOf({ type: 'verdict.set', label: 'spam' }));
  const { data } = useQuery({ ...queries.facets(filter), staleTime: 0 });
  const project = useQuery(queries.project()).data;
  const mark = MARKS.find((each) => keyOf(each) === chosen);
  const nameOf = (each: Mark): string =>
    each.type === 'verdict.set'
      ? t('markAll.verdict', { name: rowName('verdict', each.label) })
      : t('markAll.status', { name: rowName('reviewStatus', each.status) });
  const now = data?.facets.find(({ facet }) => facet === (mark?.type === 'verdict.set' ? 'verdicts' : 'statuses'));
  const group = mark?.type === 'verdict.set' ? 'verdict' : 'reviewStatus';
  const submit = (): void => {
    if (!mark || !project) return;
    const commandId = crypto.randomUUID();
    call('documents.mark', { commandId, filter, mark, documents: total, position: project.position })
      .then((change) => {
        void queryClient.invalidateQueries();
        toast({ text: t('markAll.done', { count: change.documentIds.length }) });
        onClose();
      })
      .catch((error: unknown) => {
        void queryClient.invalidateQueries();
        toastError(error);
      });
  };
  return (
    <Modal title={t('markAll.title')} open onClose={onClose}>
      <form
        className="settings"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="setting">
          <span>{t('markAll.as', { count: total })}</span>
          <Select
            aria-label={t('markAll.as', { count: total })}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            {MARKS.map((each) => (
              <option key={keyOf(each)} value={keyOf(each)}>
                {nameOf(each)}
              </option>
            ))}
          </Select>
        </div>
        <p className="hint">{t('markAll.now')}</p>
        <ul className="mark-now">
          {now?.values.map(({ value, count }) => (
            <li key={value}>
              <span>{rowName(group, value)}</span>
              <b>{count}</b>
            </li>
          ))}
        </ul>
        <p className="hint">{t('markAll.hint')}</p>
        <div className="form-end">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button is-primary" disabled={!mark || !project || total === 0}>
            {t('markAll.submit', { count: total })}
          </button>
        </div>
      </form>
    </Modal>
  );
}
