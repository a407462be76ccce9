import { Component, type ReactNode } from 'react';
import { t } from '../i18n/i18n.ts';
import { Notice } from '../ui/Notice.tsx';

/** Catches what no component expected; what was saved stays saved. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="crash">
        <Notice title={t('app.crashed')} text={t('app.crashedRemedy')}>
          <button type="button" className="button is-primary" onClick={() => window.location.reload()}>
            {t('app.reload')}
          </button>
        </Notice>
      </main>
    );
  }
}
