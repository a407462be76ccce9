import { useT } from '../../i18n/i18n.ts';
import { pickAndImport } from './start-import.ts';

export function ImportButtons() {
  const t = useT();
  return (
    <>
      <button type="button" className="button is-primary" onClick={() => void pickAndImport('files')}>
        {t('import.files')}
      </button>
      <button type="button" className="button" onClick={() => void pickAndImport('folder')}>
        {t('import.folder')}
      </button>
    </>
  );
}
