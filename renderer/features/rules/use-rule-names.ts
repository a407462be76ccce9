import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../../api/queries.ts';
import { setRuleNames } from '../../i18n/rule-names.ts';

/** Lets reasons be told by the names of the rules of the project. */
export function useRuleNames(): void {
  const rules = useQuery(queries.rules()).data?.rules;
  useEffect(() => setRuleNames((rules ?? []).map(({ id, rule }) => [id, rule.name])), [rules]);
}
