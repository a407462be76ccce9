import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useT } from '../i18n/i18n.ts';

interface ModalProps {
  title: string;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

/** A dialog over the page, with a title and a way out. A part of it with `data-takes-escape` hears Escape itself. */
export function Modal({ title, open, onClose, wide, children }: ModalProps) {
  const t = useT();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="modal-veil" />
        <Dialog.Content
          className={wide ? 'modal modal-wide' : 'modal'}
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            if (event.target instanceof Element && event.target.closest('[data-takes-escape]')) event.preventDefault();
          }}
        >
          <div className="modal-head">
            <Dialog.Title className="modal-title">{title}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label={t('app.close')}>
              <X size={16} aria-hidden />
            </Dialog.Close>
          </div>
          {/* Where it scrolls, the arrow keys must reach it. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
          <section className="modal-body" aria-label={title} tabIndex={0}>
            {children}
          </section>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
