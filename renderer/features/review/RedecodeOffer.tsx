import { useState } from 'react';
import type { DocumentDetail } from '../../../shared/contract/schemas/document.ts';
import { useT } from '../../i18n/i18n.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { readAgain } from './read-again.ts';

interface RedecodeOfferProps {
  documentId: string;
  offer: NonNullable<DocumentDetail['redecode']>;
}

/** Says that a page was read in the wrong encoding, shows what it would be, and makes a new document of it. */
export function RedecodeOffer({ documentId, offer }: RedecodeOfferProps) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const { readAs, wasEncodedAs, sample } = offer;
  const redecode = async (): Promise<void> => {
    setBusy(true);
    await readAgain(documentId, null);
    setBusy(false);
  };
  useShortcuts({
    screen: null,
    capture: null,
    handlers: { 'page.redecode': () => void redecode() },
    isReady: () => !busy,
  });
  return (
    <div className="redecode" data-testid="redecode">
      <p>{t('redecode.found', { readAs: readAs.toUpperCase(), wasEncodedAs: wasEncodedAs.toUpperCase() })}</p>
      <p className="redecode-sample" lang="zh">
        <del>{sample.before}</del>
        <ins>{sample.after}</ins>
      </p>
      <button type="button" className="button button-small" disabled={busy} onClick={() => void redecode()}>
        {t('redecode.run', { wasEncodedAs: wasEncodedAs.toUpperCase() })}
      </button>
    </div>
  );
}
