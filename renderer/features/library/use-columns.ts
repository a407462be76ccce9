import { useMemo } from 'react';
import { usePreferences } from '../../api/use-preferences.ts';
import { type Column, chosenColumns } from './columns.ts';

/** The columns of the library that are shown, in their order. */
export function useColumns(): readonly Column[] {
  const { columns } = usePreferences();
  return useMemo(() => chosenColumns(columns).flatMap(({ column, shown }) => (shown ? [column] : [])), [columns]);
}
