import { useEffect, useRef } from 'react';
import type { RuleInfo } from '../../../shared/contract/schemas/rules.ts';
import { useT } from '../../i18n/i18n.ts';

interface RuleRowProps {
  info: RuleInfo;
  isCurrent: boolean;
  readOnly: boolean;
  onCursor: () => void;
  onEdit: () => void;
  onToggle: () => void;
  onRemove: () => void;
}

/** One rule: what it looks for, what becomes of it, how much it finds. */
export function RuleRow({ info, isCurrent, readOnly, onCursor, onEdit, onToggle, onRemove }: RuleRowProps) {
  const t = useT();
  const row = useRef<HTMLLIElement>(null);
  const { rule, hits, pages, slow } = info;
  const { scope } = rule;
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const where = { site: scope.type === 'site' ? scope.site : '', source: scope.type === 'source' ? scope.source : '' };
  return (
    <li
      ref={row}
      className="rule-row"
      aria-current={isCurrent}
      data-testid="rule-row"
      data-enabled={rule.enabled}
      onPointerDown={onCursor}
    >
      <label className="rule-switch">
        <input
          type="checkbox"
          checked={rule.enabled}
          disabled={readOnly}
          aria-label={t('rules.enabled', { name: rule.name })}
          onChange={onToggle}
        />
      </label>
      <span className="rule-about">
        <b lang="zh">{rule.name}</b>
        <code lang="zh">{rule.pattern.text}</code>
      </span>
      <span className="rule-facts">
        <span className={`chip ${rule.kept ? 'is-kept' : 'is-removed'}`}>
          {t(`kind.${rule.kind}`)} · {t(`rules.fate.${rule.kept ? 'kept' : 'removed'}`)}
        </span>
        <span className="chip">{t(`rules.match.${rule.pattern.match}`)}</span>
        <span className="chip">{t(`rules.scope.${scope.type}`, where)}</span>
      </span>
      <span className="rule-found">
        {t('rules.found', { hits, pages })}
        {slow > 0 && <small className="is-error">{t('rules.slow', { count: slow })}</small>}
      </span>
      {!readOnly && (
        <span className="rule-tools">
          <button type="button" className="button button-small" onClick={onEdit}>
            {t('rules.editShort')}
          </button>
          <button type="button" className="button button-small" onClick={onRemove}>
            {t('rules.remove')}
          </button>
        </span>
      )}
    </li>
  );
}
