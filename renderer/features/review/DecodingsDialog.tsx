import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TextEncoding } from '../../../shared/text/model.ts';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { readAgain } from './read-again.ts';

/** Shows how a page reads in each encoding, and makes a new document of the reading that is chosen. */
export function DecodingsDialog({ documentId, onClose }: { documentId: string; onClose: () => void }) {
  const t = useT();
  const { data, error } = useQuery(queries.decodings(documentId));
  const [chosen, setChosen] = useState<TextEncoding | null>(null);
  const [busy, setBusy] = useState(false);
  const present = data?.decodings.find((decoding) => decoding.present)?.encoding;
  const selected = chosen ?? present;
  const other = selected === present ? null : selected;
  const read = async (encoding: TextEncoding): Promise<void> => {
    setBusy(true);
    if (await readAgain(documentId, encoding)) onClose();
    else setBusy(false);
  };
  return (
    <Modal title={t('decodings.title')} open wide onClose={onClose}>
      {error && (
        <p className="hint" role="alert">
          {t(`error.${failureOf(error).code}`)}
        </p>
      )}
      <form
        className="export-form decodings"
        aria-busy={!data && !error}
        onSubmit={(event) => {
          event.preventDefault();
          if (other) void read(other);
        }}
      >
        <p className="hint">{t('decodings.hint')}</p>
        <fieldset aria-label={t('decodings.title')}>
          {data?.decodings.map(({ encoding, sample, errors }) => (
            <label key={encoding} className="option" data-testid="decoding">
              <input
                type="radio"
                name="encoding"
                checked={encoding === selected}
                onChange={() => setChosen(encoding)}
              />
              <span>
                <b>{encoding.toUpperCase()}</b>
                {encoding === present && <span className="chip is-current">{t('decodings.present')}</span>}
                {errors > 0 && <span className="chip is-broken">{t('decodings.errors', { count: errors })}</span>}
                <small className="decoding-sample" lang="zh">
                  {sample}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="form-end">
          <button type="submit" className="button is-primary" disabled={busy || !other}>
            {other ? t('redecode.run', { wasEncodedAs: other.toUpperCase() }) : t('decodings.choose')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
