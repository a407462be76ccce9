import { useQuery } from '@tanstack/react-query';
import type { ProjectInfo } from '../../shared/contract/schemas/project.ts';
import { queries } from '../api/queries.ts';
import { useSearchStore } from '../features/search/search-store.ts';
import { useT } from '../i18n/i18n.ts';
import { type Route, searchHref } from './use-route.ts';

const NAMES = {
  library: 'app.library',
  codebook: 'codebook.title',
  progress: 'progress.title',
  rules: 'rules.title',
  search: 'search.title',
  triage: 'triage.title',
} as const;

export function Breadcrumb({ project, route }: { project: ProjectInfo; route: Route }) {
  const t = useT();
  const documentId = route.screen === 'desk' ? route.documentId : '';
  const detail = useQuery({ ...queries.document(documentId), enabled: documentId !== '' }).data;
  const { opened, query } = useSearchStore();
  const title = detail && (detail.review.fields.title?.value ?? detail.row.title);
  return (
    <nav className="crumbs" aria-label={t('app.library')}>
      <a href="#/library" title={project.path}>
        {project.name}
      </a>
      {route.screen === 'desk' && opened === documentId && <a href={searchHref(query)}>{t('search.results')}</a>}
      {route.screen === 'desk' ? (
        <b lang="zh" title={title}>
          {title ?? t('app.desk')}
        </b>
      ) : (
        <b>{t(NAMES[route.screen])}</b>
      )}
    </nav>
  );
}
