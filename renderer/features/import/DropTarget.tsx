import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { desktop } from '../../api/desktop-transport.ts';
import { toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { droppedFiles } from './dropped-files.ts';
import { importFiles, importPaths } from './start-import.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files and folders that are dropped anywhere on the window. */
export function DropTarget() {
  const t = useT();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      // Leaving the window has no element to go to.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      const bridge = desktop;
      if (bridge) void importPaths([...event.dataTransfer.files].map((file) => bridge.pathOfDroppedFile(file)));
      else droppedFiles(event.dataTransfer).then(importFiles, toastError);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="drop-target">
      <FileDown size={28} aria-hidden />
      <p>{t('import.drop')}</p>
      <small>{t('import.dropHint')}</small>
    </div>
  );
}
