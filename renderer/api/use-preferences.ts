import { useQuery } from '@tanstack/react-query';
import { DEFAULT_PREFERENCES } from '../../shared/contract/default-preferences.ts';
import type { Preferences } from '../../shared/contract/schemas/project.ts';
import { call } from './api.ts';
import { queries } from './queries.ts';
import { queryClient } from './query-client.ts';

export function usePreferences(): Preferences {
  return useQuery(queries.preferences()).data ?? DEFAULT_PREFERENCES;
}

let changes = 0;

/** Shows the change at once; the engine's answer to the last change settles it. */
export async function setPreferences(change: Partial<Preferences>): Promise<void> {
  const key = queries.preferences().queryKey;
  const number = ++changes;
  queryClient.setQueryData<Preferences>(key, (before) => ({ ...(before ?? DEFAULT_PREFERENCES), ...change }));
  const settled = await call('preferences.set', change);
  // While a slider moves, an earlier answer must not pull it back.
  if (number === changes) queryClient.setQueryData(key, settled);
}
