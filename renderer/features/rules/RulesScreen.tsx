import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RuleInfo } from '../../../shared/contract/schemas/rules.ts';
import { call } from '../../api/api.ts';
import { failureOf } from '../../api/api-error.ts';
import { queries } from '../../api/queries.ts';
import { toast, toastError } from '../../app/toast-store.ts';
import { useT } from '../../i18n/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { changeRules } from './apply-rules.ts';
import { ImportRules } from './ImportRules.tsx';
import { RuleRow } from './RuleRow.tsx';
import { EMPTY_RULE, editRule } from './rules-store.ts';

const edit = ({ id, rule }: RuleInfo): void => editRule({ ruleId: id, draft: rule, site: null, source: null });
const toggle = ({ id, rule }: RuleInfo): void =>
  void changeRules([{ ruleId: id, rule: { ...rule, enabled: !rule.enabled } }]);
const remove = ({ id }: RuleInfo): void => void changeRules([{ ruleId: id, rule: null }]);

/** The rules of the project in their order: written, switched off and on, moved, removed, taken from a file and to one. */
export function RulesScreen({ readOnly }: { readOnly: boolean }) {
  const t = useT();
  const { data, error } = useQuery(queries.rules());
  const [cursor, setCursor] = useState(0);
  const [isImporting, setImporting] = useState(false);
  const rules = data?.rules ?? [];
  const at = Math.min(cursor, rules.length - 1);
  const current = rules[at];
  const add = (): void => editRule({ ruleId: null, draft: EMPTY_RULE, site: null, source: null });
  const go = (by: 1 | -1) => (): void => setCursor(Math.max(0, Math.min(rules.length - 1, at + by)));
  /** Puts the rule under the cursor one place up or down. */
  const move = (by: 1 | -1) => (): void => {
    const other = rules[at + by];
    if (!current || !other) return;
    setCursor(at + by);
    void changeRules([
      { ruleId: current.id, rule: current.rule, order: other.order },
      { ruleId: other.id, rule: other.rule, order: current.order },
    ]);
  };
  const write = (): void => {
    call('rules.write', {})
      .then(({ path }) => toast({ text: t('rules.written'), detail: path }))
      .catch(toastError);
  };
  useShortcuts({
    screen: 'rules',
    capture: null,
    handlers: {
      'rules.down': go(1),
      'rules.up': go(-1),
      'rules.add': add,
      'rules.edit': () => current && edit(current),
      'rules.toggle': () => current && toggle(current),
      'rules.remove': () => current && remove(current),
      'rules.moveUp': move(-1),
      'rules.moveDown': move(1),
      'rules.import': () => setImporting(true),
      'rules.export': write,
    },
    isReady: (id) => {
      if (id === 'rules.moveUp') return !readOnly && at > 0;
      if (id === 'rules.moveDown') return !readOnly && at < rules.length - 1;
      if (id === 'rules.add' || id === 'rules.import') return !readOnly;
      if (id === 'rules.toggle' || id === 'rules.remove' || id === 'rules.edit') return !readOnly && current != null;
      return rules.length > 0;
    },
  });
  if (error) return <Notice title={t(`error.${failureOf(error).code}`)} />;
  if (!data) return <div aria-busy="true" />;
  return (
    <div className="rules">
      <div className="rules-head">
        <h1>
          {t('rules.title')} <small>{t('rules.count', { count: rules.length })}</small>
        </h1>
        {data.due > 0 && <p role="status">{t('rules.due', { count: data.due })}</p>}
        <span className="rules-tools">
          {!readOnly && (
            <button type="button" className="button button-small" onClick={() => setImporting(true)}>
              {t('rules.import')}
            </button>
          )}
          {rules.length > 0 && (
            <button type="button" className="button button-small" onClick={write}>
              {t('rules.export')}
            </button>
          )}
          {!readOnly && (
            <Tip label={t('rules.add')} shortcut="rules.add">
              <button type="button" className="button button-small is-primary" onClick={add}>
                {t('rules.add')}
              </button>
            </Tip>
          )}
        </span>
      </div>
      {rules.length === 0 ? (
        <Notice title={t('rules.none')} text={t('rules.noneHint')} />
      ) : (
        <ol className="rule-list" aria-label={t('rules.title')}>
          {rules.map((info, index) => (
            <RuleRow
              key={info.id}
              info={info}
              isCurrent={index === at}
              readOnly={readOnly}
              onCursor={() => setCursor(index)}
              onEdit={() => edit(info)}
              onToggle={() => toggle(info)}
              onRemove={() => remove(info)}
            />
          ))}
        </ol>
      )}
      {isImporting && <ImportRules onClose={() => setImporting(false)} />}
    </div>
  );
}
