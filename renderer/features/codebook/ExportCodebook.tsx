import { useState } from 'react';
import { CODEBOOK_FORMATS, type CodebookFormatId } from '../../../shared/contract/schemas/codebook-work.ts';
import { call } from '../../api/api.ts';
import { failureOf } from '../../api/api-error.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';

interface ExportCodebookProps {
  version: number;
  /** Whether there are changes that the file will not hold. */
  unsaved: boolean;
  onClose: () => void;
}

/** Writes the codebook in use as a file and says where it went. */
export function ExportCodebook({ version, unsaved, onClose }: ExportCodebookProps) {
  const t = useT();
  const [format, setFormat] = useState<CodebookFormatId>('qdc');
  const [outcome, setOutcome] = useState<{ path: string } | { failure: string } | null>(null);
  const write = async (): Promise<void> => {
    try {
      setOutcome(await call('codebook.write', { format }));
    } catch (error) {
      setOutcome({ failure: t(`error.${failureOf(error).code}`) });
    }
  };
  return (
    <Modal title={t('codebook.exportTitle', { version })} open onClose={onClose}>
      <form
        className="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <fieldset>
          <legend>{t('export.formats')}</legend>
          {CODEBOOK_FORMATS.map((id) => (
            <label key={id} className="option">
              <input type="radio" name="format" checked={format === id} onChange={() => setFormat(id)} />
              <span>
                <b>{t(`codebook.format.${id}`)}</b>
                <small>{t(`codebook.format.${id}Hint`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {unsaved && <p className="hint">{t('codebook.exportUnsaved')}</p>}
        {outcome && 'failure' in outcome && (
          <p className="is-error" role="alert">
            {outcome.failure}
          </p>
        )}
        {outcome && 'path' in outcome && (
          <p role="status">
            <span className="is-good">{t('codebook.exportDone')}</span>{' '}
            <span className="file-name" data-testid="codebook-path">
              {outcome.path}
            </span>
          </p>
        )}
        <div className="form-end">
          <button type="submit" className="button is-primary">
            {t('codebook.exportDo')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
