import { useState } from 'react';
import type { ProjectInfo } from '../../../shared/contract/schemas/project.ts';
import { useEngineStore } from '../../api/use-engine-events.ts';
import { useT } from '../../i18n/i18n.ts';
import { Modal } from '../../ui/Modal.tsx';
import { ExportForm } from './ExportForm.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { ExportResult } from './ExportResult.tsx';

/** Writes the reviewed data set: asks, shows progress, then what was written and checked. */
export function ExportDialog({ project, onClose }: { project: ProjectInfo; onClose: () => void }) {
  const t = useT();
  const [jobId, setJobId] = useState<string | null>(null);
  const [folder, setFolder] = useState(project.exportFolder);
  const job = useEngineStore((state) => (jobId ? state.jobs[jobId] : undefined));
  const again = (): void => setJobId(null);
  return (
    <Modal title={t('export.title')} open onClose={onClose} wide>
      {!job && <ExportForm folder={folder} setFolder={setFolder} onStart={setJobId} />}
      {job?.state === 'running' && <ExportProgress job={job} />}
      {job?.state === 'done' && job.exportSummary && <ExportResult summary={job.exportSummary} onAgain={again} />}
      {(job?.state === 'failed' || job?.state === 'cancelled') && (
        <div className="export-failed">
          <p className="is-error" role="alert">
            {t(`error.${job.error?.code ?? (job.state === 'cancelled' ? 'job_cancelled' : 'export_failed')}`)}
          </p>
          <p className="file-name">{folder}</p>
          <div className="form-end">
            <button type="button" className="button" onClick={again}>
              {t('export.again')}
            </button>
          </div>
        </div>
      )}
    </Modal>
  );
}
