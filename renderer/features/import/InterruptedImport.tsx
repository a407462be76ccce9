import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { call } from '../../api/api.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Tip } from '../../ui/Tip.tsx';
import { showJob } from './start-import.ts';

const readAnew = (): Promise<void> => queryClient.invalidateQueries({ queryKey: queries.interruptedImport().queryKey });

async function dismiss(): Promise<void> {
  await call('imports.dismiss', {});
  await readAnew();
}

async function goOn(): Promise<void> {
  showJob(await call('imports.resume', {}));
  await readAnew();
}

/** Offers to go on with an import that ended with the engine or the machine. */
export function InterruptedImport() {
  const t = useT();
  const found = useQuery(queries.interruptedImport()).data?.interrupted;
  if (!found) return null;
  const [first = ''] = found.paths;
  return (
    <aside className="import-panel" aria-label={t('import.interrupted')} data-testid="interrupted-import">
      <header>
        <h2 role="status">{t('import.interrupted')}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('app.close')}
          onClick={() => dismiss().catch(toastError)}
        >
          <X size={15} aria-hidden />
        </button>
      </header>
      <p className="file-name" title={found.paths.join('\n')}>
        {found.paths.length > 1 ? t('import.andOthers', { first, count: found.paths.length - 1 }) : first}
      </p>
      <p className="hint">{t('import.interruptedHint')}</p>
      <Tip label={t('import.goOnTip')}>
        <button type="button" className="button button-small" onClick={() => goOn().catch(toastError)}>
          {t('import.goOn')}
        </button>
      </Tip>
    </aside>
  );
}
