import type { ExportSummary } from '../../../shared/contract/schemas/job.ts';
import { desktop } from '../../api/desktop-transport.ts';
import { toastError } from '../../app/toast-store.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';

/** What was written, and that it was read back. */
export function ExportResult({ summary, onAgain }: { summary: ExportSummary; onAgain: () => void }) {
  const t = useT();
  const language = useLanguage();
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 });
  const { documents, measures, position } = summary;
  return (
    <div className="export-result" data-testid="export-result">
      <p className="is-good" role="status">
        <b>{t('export.done')}</b> · {t('export.summary', { documents, measures, position })}
      </p>
      <p>{t('export.checked', { count: summary.quotesChecked })}</p>
      <p className="file-name" data-testid="export-folder">
        {summary.folder}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('export.file')}</th>
            <th scope="col">{t('export.records')}</th>
            <th scope="col">{t('export.size')}</th>
            <th scope="col">{t('export.hash')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td>{file.records.toLocaleString(language)}</td>
              <td>{size.format(file.bytes / 1000)}</td>
              <td title={file.sha256}>
                <code>{file.sha256.slice(0, 12)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="form-end">
        <button type="button" className="button" onClick={onAgain}>
          {t('export.again')}
        </button>
        {desktop && (
          <button
            type="button"
            className="button is-primary"
            onClick={() => void desktop?.showExportFolder(summary.folder).catch(toastError)}
          >
            {t('export.show')}
          </button>
        )}
      </div>
    </div>
  );
}
