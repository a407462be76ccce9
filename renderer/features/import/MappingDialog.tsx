import { useState } from 'react';
import type { ColumnMapping, ColumnRole, TablePreview } from '../../../shared/contract/schemas/table.ts';
import { COLUMN_ROLES } from '../../../shared/contract/schemas/table.ts';
import { call } from '../../api/api.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Select } from '../../ui/Select.tsx';
import { useImportStore } from './import-store.ts';
import { startJob } from './start-import.ts';

const MOST_REMEMBERED = 100;

/** The mapping with another role for a column; a role is that of one column. */
function withRole(mapping: ColumnMapping, column: string, role: ColumnRole | ''): ColumnMapping {
  const kept = Object.entries(mapping).filter(([known, of]) => of !== column && known !== role);
  return { ...Object.fromEntries(kept), ...(role === '' ? {} : { [role]: column }) };
}

function TableColumns(props: { table: TablePreview; mapping: ColumnMapping; onChange: (to: ColumnMapping) => void }) {
  const { table, mapping, onChange } = props;
  const t = useT();
  const roleOf = (column: string): ColumnRole | '' => COLUMN_ROLES.find((role) => mapping[role] === column) ?? '';
  return (
    <section className="mapping-table">
      <h3 className="file-name">{table.name}</h3>
      <div className="mapping-scroll">
        <table>
          <thead>
            <tr>
              {table.header.map((column) => (
                <th key={column} scope="col">
                  <span>{column}</span>
                  <Select
                    aria-label={t('mapping.column', { column })}
                    value={roleOf(column)}
                    onChange={(event) => onChange(withRole(mapping, column, event.target.value as ColumnRole | ''))}
                  >
                    <option value="">{t('mapping.none')}</option>
                    {COLUMN_ROLES.map((role) => (
                      <option key={role} value={role}>
                        {t(`mapping.${role}`)}
                      </option>
                    ))}
                  </Select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={JSON.stringify(row)}>
                {table.header.map((column) => (
                  <td key={column} title={row[column]}>
                    {row[column]?.slice(0, 60)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Asks which columns of tables hold what, remembers it for tables with the same columns, and imports. */
export function MappingDialog() {
  const question = useImportStore((state) => state.question);
  if (!question) return null;
  return <MappingForm key={question.tables.map(({ name }) => name).join()} {...question} />;
}

type Question = NonNullable<ReturnType<typeof useImportStore.getState>['question']>;

function MappingForm({ sources, tables }: Question) {
  const t = useT();
  const [mappings, setMappings] = useState(() => tables.map(({ mapping }) => mapping));
  const isReady = mappings.every(({ text, html }) => text !== undefined || html !== undefined);
  const close = (): void => useImportStore.setState({ question: null });
  const go = async (): Promise<void> => {
    const chosen = tables.map(({ header }, index) => ({ header, mapping: mappings[index] ?? {} }));
    const { tableMappings } = await call('preferences.get', {});
    await call('preferences.set', { tableMappings: [...chosen, ...tableMappings].slice(0, MOST_REMEMBERED) });
    close();
    await startJob(sources);
  };
  return (
    <Modal title={t('mapping.heading')} open onClose={close} wide>
      <p className="hint">{t('mapping.hint')}</p>
      {tables.map((table, index) => (
        <TableColumns
          key={table.name}
          table={table}
          mapping={mappings[index] ?? {}}
          onChange={(to) => setMappings(mappings.map((known, at) => (at === index ? to : known)))}
        />
      ))}
      {!isReady && <p className="is-error">{t('error.columns_unknown')}</p>}
      <div className="form-end">
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="button" className="button is-primary" disabled={!isReady} onClick={() => go().catch(toastError)}>
          {t('mapping.import')}
        </button>
      </div>
    </Modal>
  );
}
