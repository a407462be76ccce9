import { useQuery } from '@tanstack/react-query';
import type { RuleDraft } from '../../../shared/rules/rule.ts';
import { queries } from '../../api/queries.ts';
import { useLanguage, useT } from '../../i18n/i18n.ts';

interface RuleVersionsProps {
  ruleId: string;
  onUse: (draft: RuleDraft) => void;
}

/** Every version of a rule, to be taken up again. */
export function RuleVersions({ ruleId, onUse }: RuleVersionsProps) {
  const t = useT();
  const language = useLanguage();
  const versions = useQuery(queries.ruleVersions(ruleId)).data?.versions ?? [];
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  if (versions.length < 2) return null;
  return (
    <details className="rule-versions">
      <summary>{t('rules.versions', { count: versions.length })}</summary>
      <ul>
        {versions.map(({ version, at, author, state, rule }) => (
          <li key={version}>
            <span>
              <b>{version}</b> {time.format(new Date(at))} · {author || t('codebook.versions.nobody')}
              {state !== 'active' && <span className="chip">{t(`codebook.versions.${state}`)}</span>}
            </span>
            <code lang="zh">{rule ? rule.pattern.text : t('rules.removed')}</code>
            {rule && (
              <button type="button" className="button button-small" onClick={() => onUse(rule)}>
                {t('rules.useVersion')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
