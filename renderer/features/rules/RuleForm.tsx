import { useEffect, useRef } from 'react';
import { RULE_MATCHES, RULE_UNITS, type RuleDraft, type RuleScope } from '../../../shared/rules/rule.ts';
import { BLOCK_KINDS } from '../../../shared/text/model.ts';
import { useT } from '../../i18n/i18n.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { EditedRule } from './rules-store.ts';

interface RuleFormProps {
  edited: EditedRule;
  onChange: (draft: RuleDraft) => void;
}

/** The pages a rule can be for: its own, and those of the page it came from. */
function scopesOf({ draft, site, source }: EditedRule): RuleScope[] {
  const scopes: RuleScope[] = [{ type: 'corpus' }];
  const ownSite = draft.scope.type === 'site' ? draft.scope.site : site;
  const ownSource = draft.scope.type === 'source' ? draft.scope.source : source;
  if (ownSite !== null) scopes.push({ type: 'site', site: ownSite });
  if (ownSource !== null) scopes.push({ type: 'source', source: ownSource });
  return scopes;
}

/** What a rule looks for, where, and what becomes of it. */
export function RuleForm({ edited, onChange }: RuleFormProps) {
  const t = useT();
  const text = useRef<HTMLTextAreaElement>(null);
  // What is looked for is what is mostly changed; the dialog leaves the focus where it finds it.
  useEffect(() => text.current?.focus(), []);
  const { draft } = edited;
  const { pattern, scope } = draft;
  const change = (part: Partial<RuleDraft>): void => onChange({ ...draft, ...part });
  const scopes = scopesOf(edited);
  return (
    <div className="rule-form">
      <div className="setting">
        <span>{t('rules.match')}</span>
        <Segmented
          label={t('rules.match')}
          value={pattern.match}
          options={RULE_MATCHES.map((value) => ({ value, content: t(`rules.match.${value}`) }))}
          onChange={(match) => change({ pattern: { ...pattern, match } })}
        />
        <small>{t(`rules.match.${pattern.match}.hint`)}</small>
      </div>
      <label>
        <span>{t('rules.text')}</span>
        <textarea
          ref={text}
          className="text-input rule-text"
          lang="zh"
          rows={4}
          maxLength={2_000}
          spellCheck={false}
          value={pattern.text}
          onChange={(event) => change({ pattern: { ...pattern, text: event.target.value } })}
        />
      </label>
      <div className="setting">
        <span>{t('rules.unit')}</span>
        <Segmented
          label={t('rules.unit')}
          value={pattern.unit}
          options={RULE_UNITS.map((value) => ({ value, content: t(`rules.unit.${value}`) }))}
          onChange={(unit) => change({ pattern: { ...pattern, unit } })}
        />
      </div>
      <div className="rule-effect">
        <label>
          <span>{t('rules.kind')}</span>
          <select
            value={draft.kind}
            onChange={(event) => {
              const kind = BLOCK_KINDS.find((each) => each === event.target.value);
              if (kind) change({ kind });
            }}
          >
            {BLOCK_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="setting">
          <span>{t('rules.fate')}</span>
          <Segmented
            label={t('rules.fate')}
            value={draft.kept ? 'kept' : 'removed'}
            options={(['removed', 'kept'] as const).map((value) => ({ value, content: t(`rules.fate.${value}`) }))}
            onChange={(fate) => change({ kept: fate === 'kept' })}
          />
        </div>
      </div>
      <label>
        <span>{t('rules.scope')}</span>
        <select
          value={scope.type}
          onChange={(event) => {
            const chosen = scopes.find(({ type }) => type === event.target.value);
            if (chosen) change({ scope: chosen });
          }}
        >
          {scopes.map((each) => (
            <option key={each.type} value={each.type}>
              {t(`rules.scope.${each.type}`, {
                site: 'site' in each ? each.site : '',
                source: 'source' in each ? each.source : '',
              })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('rules.name')}</span>
        <input
          className="text-input"
          maxLength={200}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
    </div>
  );
}
