import type { Translate } from '../../i18n/i18n.ts';
import { type ShortcutId, shortcutOf } from './registry.ts';

/** What a command is called where it stands alone. */
export function commandName(id: ShortcutId, t: Translate): string {
  const { label, within } = shortcutOf(id);
  return within ? t('command.within', { what: t(within), name: t(label) }) : t(label);
}
