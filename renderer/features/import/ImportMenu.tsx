import { FileInput, FolderInput, Upload } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useT } from '../../i18n/i18n.ts';
import { pickAndImport } from './start-import.ts';

export function ImportMenu() {
  const t = useT();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="button" aria-label={t('header.import')}>
          <Upload size={14} aria-hidden />
          <span className="button-word">{t('header.import')}</span>
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={6} align="end">
          <DropdownMenu.Item className="menu-item" onSelect={() => void pickAndImport('files')}>
            <FileInput size={14} aria-hidden />
            {t('import.files')}
          </DropdownMenu.Item>
          <DropdownMenu.Item className="menu-item" onSelect={() => void pickAndImport('folder')}>
            <FolderInput size={14} aria-hidden />
            {t('import.folder')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
