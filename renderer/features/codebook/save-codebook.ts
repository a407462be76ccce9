import type { Operation } from '../../../shared/codebook/operations.ts';
import type { ProjectInfo } from '../../../shared/contract/schemas/project.ts';
import { call } from '../../api/api.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { toast } from '../../app/toast-store.ts';
import { t } from '../../i18n/i18n.ts';
import { stepHistory } from '../review/undo-redo.ts';
import { clearDraft } from './draft-store.ts';

/**
 * Makes a version of the draft. The same command id may be sent again: it is carried out once.
 *
 * @throws ApiError as `codebook.change`
 */
export async function saveCodebook(commandId: string, baseVersion: number, operations: Operation[]): Promise<void> {
  const { codebook, position, undoState } = await call('codebook.change', { commandId, baseVersion, operations });
  queryClient.setQueryData(queries.codebook().queryKey, codebook);
  queryClient.setQueryData<ProjectInfo>(queries.project().queryKey, (project) =>
    project ? { ...project, codebookVersion: codebook.version, position, undoState } : project,
  );
  clearDraft();
  for (const { queryKey } of [queries.codebookVersions(), queries.worklist()])
    void queryClient.invalidateQueries({ queryKey });
  toast({
    text: t('codebook.preview.saved', { version: codebook.version }),
    action: { label: t('header.undo'), run: () => void stepHistory('undo') },
  });
}
