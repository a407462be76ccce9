import { DEFAULT_PREFERENCES } from '../../../shared/contract/default-preferences.ts';
import { queries } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { usePreferences } from '../../api/use-preferences.ts';
import { type Bindings, keysOf } from './bindings.ts';
import type { ShortcutId } from './registry.ts';

/** The keys that are in force, for code outside components. */
export const presentBindings = (): Bindings =>
  (queryClient.getQueryData(queries.preferences().queryKey) ?? DEFAULT_PREFERENCES).shortcuts;

/** The keys of a command now, for code outside components. */
export const presentKeys = (id: ShortcutId): readonly string[] => keysOf(presentBindings(), id);

export const useBindings = (): Bindings => usePreferences().shortcuts;

/** The key of a command that is shown beside its name; null where it has none. */
export const useKey = (id: ShortcutId): string | null => keysOf(useBindings(), id)[0] ?? null;
