import type { MessageKey } from '../../i18n/i18n.ts';

/** Where a shortcut works. `global` ones work on every screen. */
export type Scope = 'global' | 'library' | 'desk' | 'codebook';
export type ShortcutGroup = 'page' | 'suggestion' | 'text' | 'library' | 'codebook' | 'global';

export interface Shortcut {
  scope: Scope;
  group: ShortcutGroup;
  /** Any of these; the first is the one shown. `Mod` is Ctrl, or ⌘ on a Mac. */
  keys: readonly string[];
  label: MessageKey;
}

/** Every shortcut with its keys: the handler, the tooltips and the sheet all read this. */
export const SHORTCUTS = {
  'suggestion.next': { scope: 'desk', group: 'suggestion', keys: ['j'], label: 'key.nextSuggestion' },
  'suggestion.previous': { scope: 'desk', group: 'suggestion', keys: ['k'], label: 'key.previousSuggestion' },
  'suggestion.accept': { scope: 'desk', group: 'suggestion', keys: ['a'], label: 'key.accept' },
  'measure.acceptAbove': { scope: 'desk', group: 'suggestion', keys: ['y'], label: 'key.acceptAbove' },
  'suggestion.reject': { scope: 'desk', group: 'suggestion', keys: ['x'], label: 'key.reject' },
  'measure.recode': { scope: 'desk', group: 'suggestion', keys: ['c'], label: 'key.recode' },
  'measure.similar': { scope: 'desk', group: 'suggestion', keys: ['m'], label: 'key.similar' },
  'measure.growEnd': { scope: 'desk', group: 'suggestion', keys: [']'], label: 'key.growEnd' },
  'measure.shrinkEnd': { scope: 'desk', group: 'suggestion', keys: ['['], label: 'key.shrinkEnd' },
  'measure.growStart': { scope: 'desk', group: 'suggestion', keys: ['{'], label: 'key.growStart' },
  'measure.shrinkStart': { scope: 'desk', group: 'suggestion', keys: ['}'], label: 'key.shrinkStart' },
  'measure.growEndWord': { scope: 'desk', group: 'suggestion', keys: ['Mod+]'], label: 'key.growEndWord' },
  'measure.shrinkEndWord': { scope: 'desk', group: 'suggestion', keys: ['Mod+['], label: 'key.shrinkEndWord' },
  'measure.growStartWord': { scope: 'desk', group: 'suggestion', keys: ['Mod+{'], label: 'key.growStartWord' },
  'measure.shrinkStartWord': { scope: 'desk', group: 'suggestion', keys: ['Mod+}'], label: 'key.shrinkStartWord' },
  'verdict.clean': { scope: 'desk', group: 'page', keys: ['1'], label: 'key.verdictClean' },
  'verdict.contaminated': { scope: 'desk', group: 'page', keys: ['2'], label: 'key.verdictContaminated' },
  'verdict.spam': { scope: 'desk', group: 'page', keys: ['3'], label: 'key.verdictSpam' },
  'verdict.unreadable': { scope: 'desk', group: 'page', keys: ['4'], label: 'key.verdictUnreadable' },
  'block.toggle': { scope: 'desk', group: 'text', keys: ['r'], label: 'key.toggleBlock' },
  'block.kind': { scope: 'desk', group: 'text', keys: ['b'], label: 'key.blockKind' },
  'pane.widen': { scope: 'desk', group: 'text', keys: ['v'], label: 'key.widen' },
  'pane.switch': { scope: 'desk', group: 'text', keys: ['s'], label: 'key.switchPane' },
  'pane.find': { scope: 'desk', group: 'text', keys: ['Mod+f'], label: 'key.find' },
  'pane.pageDown': { scope: 'desk', group: 'text', keys: ['Space'], label: 'key.pageDown' },
  'pane.pageUp': { scope: 'desk', group: 'text', keys: ['Shift+Space'], label: 'key.pageUp' },
  'field.edit': { scope: 'desk', group: 'page', keys: ['e'], label: 'key.editField' },
  'note.focus': { scope: 'desk', group: 'page', keys: ['n'], label: 'key.note' },
  'page.done': { scope: 'desk', group: 'page', keys: ['Enter'], label: 'key.done' },
  'page.next': { scope: 'desk', group: 'page', keys: ['.', 'PageDown'], label: 'key.nextDocument' },
  'page.previous': { scope: 'desk', group: 'page', keys: [',', 'PageUp'], label: 'key.previousDocument' },
  'library.down': { scope: 'library', group: 'library', keys: ['j', 'ArrowDown'], label: 'key.down' },
  'library.up': { scope: 'library', group: 'library', keys: ['k', 'ArrowUp'], label: 'key.up' },
  'library.pageDown': { scope: 'library', group: 'library', keys: ['PageDown'], label: 'key.pageDown' },
  'library.pageUp': { scope: 'library', group: 'library', keys: ['PageUp'], label: 'key.pageUp' },
  'library.open': { scope: 'library', group: 'library', keys: ['Enter'], label: 'key.open' },
  'library.acceptAbove': { scope: 'library', group: 'library', keys: ['y'], label: 'key.bulkAccept' },
  'codebook.save': { scope: 'codebook', group: 'codebook', keys: ['Mod+s'], label: 'key.codebook.save' },
  'work.down': { scope: 'codebook', group: 'codebook', keys: ['ArrowDown'], label: 'key.down' },
  'work.up': { scope: 'codebook', group: 'codebook', keys: ['ArrowUp'], label: 'key.up' },
  'work.confirm': { scope: 'codebook', group: 'codebook', keys: ['Enter'], label: 'key.work.confirm' },
  'work.open': { scope: 'codebook', group: 'codebook', keys: ['ArrowRight'], label: 'key.work.open' },
  'review.undo': { scope: 'global', group: 'global', keys: ['u', 'Mod+z'], label: 'key.undo' },
  'review.redo': { scope: 'global', group: 'global', keys: ['Mod+Shift+z', 'Mod+y'], label: 'key.redo' },
  'app.search': { scope: 'global', group: 'global', keys: ['/', 'Mod+k'], label: 'key.search' },
  'app.library': { scope: 'global', group: 'global', keys: ['g'], label: 'key.library' },
  'app.codebook': { scope: 'global', group: 'global', keys: ['Mod+b'], label: 'key.codebook' },
  'app.import': { scope: 'global', group: 'global', keys: ['Mod+i'], label: 'key.import' },
  'app.export': { scope: 'global', group: 'global', keys: ['Mod+e'], label: 'key.export' },
  'app.shortcuts': { scope: 'global', group: 'global', keys: ['?'], label: 'key.sheet' },
  'app.escape': { scope: 'global', group: 'global', keys: ['Escape'], label: 'key.escape' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof SHORTCUTS;

export const shortcutEntries = Object.entries(SHORTCUTS) as [ShortcutId, Shortcut][];

export function firstKey(id: ShortcutId): string {
  return SHORTCUTS[id].keys[0];
}

/** The shortcut that a key stands for on a screen. */
export function findShortcut(screen: Exclude<Scope, 'global'>, key: string): ShortcutId | null {
  const entry = shortcutEntries.find(
    ([, { scope, keys }]) => (scope === screen || scope === 'global') && keys.includes(key),
  );
  return entry?.[0] ?? null;
}
