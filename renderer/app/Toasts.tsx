import { X } from 'lucide-react';
import { useT } from '../i18n/i18n.ts';
import { dismissToast, useToastStore } from './toast-store.ts';

export function Toasts() {
  const t = useT();
  const toasts = useToastStore((state) => state.toasts);
  return (
    <section className="toasts" aria-label={t('toast.notifications')} aria-live="polite">
      {toasts.map(({ id, tone, text, detail, action }) => (
        <div key={id} className={`toast is-${tone}`} role={tone === 'error' ? 'alert' : 'status'} data-testid="toast">
          <p>
            {text}
            {detail && <small>{detail}</small>}
          </p>
          {action && (
            <button
              type="button"
              className="link"
              onClick={() => {
                dismissToast(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" className="icon-button" aria-label={t('app.close')} onClick={() => dismissToast(id)}>
            <X size={14} aria-hidden />
          </button>
        </div>
      ))}
    </section>
  );
}
