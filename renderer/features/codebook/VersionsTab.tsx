import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { diffCodebooks } from '../../../shared/codebook/diff.ts';
import { codesOf } from '../../../shared/codebook/find-code.ts';
import { queries } from '../../api/queries.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';
import { ChangeList } from './ChangeList.tsx';

function VersionChanges({ version, base }: { version: number; base: number | null }) {
  const t = useT();
  const [before, after] = useQueries({
    queries: [{ ...queries.codebookVersion(base ?? version) }, { ...queries.codebookVersion(version) }],
  });
  if (!before?.data || !after?.data) return <div aria-busy="true" />;
  if (base === null) return <p>{t('codebook.versions.first', { count: codesOf(after.data).length })}</p>;
  const changes = diffCodebooks(before.data, after.data);
  if (changes.length === 0) return <p className="hint">{t('codebook.versions.same', { base })}</p>;
  return (
    <>
      <p className="hint">{t('codebook.versions.since', { base })}</p>
      <ChangeList changes={changes} book={after.data} />
    </>
  );
}

/** Every version, who made it and when, and what it changed. @param inUse the version in use */
export function VersionsTab({ inUse }: { inUse: number }) {
  const t = useT();
  const language = useLanguage();
  const versions = useQuery(queries.codebookVersions()).data?.versions ?? [];
  const [chosen, setChosen] = useState<number | null>(null);
  const selected = versions.find(({ version }) => version === (chosen ?? inUse)) ?? versions[0];
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="codebook-columns">
      <nav className="version-list" aria-label={t('codebook.versions.list')}>
        {versions.map(({ version, at, author, state }) => (
          <button
            key={version}
            type="button"
            className={state === 'active' ? undefined : 'is-past'}
            aria-current={version === selected?.version}
            onClick={() => setChosen(version)}
          >
            <b>{t('codebook.version', { version })}</b>
            {version === inUse && <span className="chip is-current">{t('codebook.versions.current')}</span>}
            {state !== 'active' && <span className="chip">{t(`codebook.versions.${state}`)}</span>}
            <small>
              {at === null
                ? t('codebook.versions.start')
                : `${time.format(new Date(at))} · ${author || t('codebook.versions.nobody')}`}
            </small>
          </button>
        ))}
      </nav>
      <section className="codebook-detail" aria-live="polite">
        {selected && <VersionChanges key={selected.version} version={selected.version} base={selected.baseVersion} />}
      </section>
    </div>
  );
}
