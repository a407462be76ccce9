import { useState } from 'react';
import type { ProjectInfo } from '../../shared/contract/schemas/project.ts';
import { useEngineStore } from '../api/use-engine-events.ts';
import { useT } from '../i18n/i18n.ts';

/** What the reader must know before going on: the engine's trouble, a read-only project, a repaired close. */
export function Banners({ project }: { project: ProjectInfo }) {
  const t = useT();
  const engine = useEngineStore((state) => state.engine);
  const [seen, setSeen] = useState(false);
  return (
    <div className="banners" aria-live="polite">
      {engine === 'restarting' && <p className="banner is-warning">{t('status.engineRestarting')}</p>}
      {engine === 'failed' && <p className="banner is-error">{t('status.engineFailed')}</p>}
      {project.readOnly && <p className="banner is-warning">{t('app.readOnlyHint')}</p>}
      {project.recovered && !seen && (
        <p className="banner">
          {t('app.recovered')}
          <button type="button" className="link" onClick={() => setSeen(true)}>
            {t('app.dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
