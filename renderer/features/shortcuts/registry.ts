import { BLOCK_KINDS, type BlockKind, FIELD_NAMES, type FieldName, VERDICTS } from '../../../shared/text/model.ts';
import type { MessageKey } from '../../i18n/i18n.ts';
import { SORT_NAMES } from '../library/sort-names.ts';
import { KIND_KEYS } from '../review/kind-keys.ts';

/** A screen with commands of its own. */
export type Screen = 'library' | 'desk' | 'codebook' | 'progress' | 'rules' | 'search' | 'triage';
/** Where the keys of a command work. `global` ones work on every screen. */
export type Scope = 'global' | Screen;

export const SHORTCUT_GROUPS = [
  'suggestion',
  'page',
  'text',
  'kind',
  'library',
  'triage',
  'search',
  'codebook',
  'progress',
  'rules',
  'global',
  'appearance',
] as const;
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number];

/** A command of the interface. */
export interface Shortcut {
  scope: Scope;
  group: ShortcutGroup;
  /** The keys it comes with, any of these; the first is the one shown. `Mod` is Ctrl, or ⌘ on a Mac. */
  keys: readonly string[];
  label: MessageKey;
  /** What the label is a choice of; stands before it where the command stands alone. */
  within?: MessageKey;
  /** Keeps its keys while text is selected, when other letters are codes. */
  withSelection?: boolean;
  /** Works while somebody is typing. */
  whileTyping?: boolean;
  /** Its keys cannot be changed. */
  fixed?: boolean;
}

function each<P extends string, N extends string>(prefix: P, names: readonly N[], make: (name: N) => Shortcut) {
  return Object.fromEntries(names.map((name) => [`${prefix}.${name}`, make(name)])) as Record<`${P}.${N}`, Shortcut>;
}

const KINDS = each('kind', BLOCK_KINDS, (kind: BlockKind) => ({
  scope: 'desk',
  group: 'kind',
  keys: [`Shift+${KIND_KEYS[kind]}`],
  label: `kind.${kind}`,
  within: 'command.kind',
  withSelection: true,
}));
const TAKE = each('take', FIELD_NAMES, (name: FieldName) => ({
  scope: 'desk',
  group: 'text',
  keys: [],
  label: `field.${name}`,
  within: 'command.take',
  withSelection: true,
}));
const SORTS = each('sort', SORT_NAMES, (name) => ({
  scope: 'global',
  group: 'library',
  keys: [],
  label: `sort.${name}`,
  within: 'library.sort',
}));

/** Every command with the keys it comes with: handlers, tooltips, menus, the sheet and the palette all read this. */
export const SHORTCUTS = {
  'suggestion.next': { scope: 'desk', group: 'suggestion', keys: ['j'], label: 'key.nextSuggestion' },
  'suggestion.previous': { scope: 'desk', group: 'suggestion', keys: ['k'], label: 'key.previousSuggestion' },
  'suggestion.accept': { scope: 'desk', group: 'suggestion', keys: ['a'], label: 'key.accept' },
  'measure.acceptAbove': { scope: 'desk', group: 'suggestion', keys: ['y'], label: 'key.acceptAbove' },
  'measure.rejectBelow': { scope: 'desk', group: 'suggestion', keys: ['Shift+y'], label: 'key.rejectBelow' },
  'suggestion.reject': { scope: 'desk', group: 'suggestion', keys: ['x'], label: 'key.reject' },
  'measure.recode': { scope: 'desk', group: 'suggestion', keys: ['c'], label: 'key.recode' },
  'measure.details': { scope: 'desk', group: 'suggestion', keys: ['d'], label: 'command.details' },
  'measure.similar': { scope: 'desk', group: 'suggestion', keys: ['m'], label: 'key.similar' },
  'measure.rejected': { scope: 'desk', group: 'suggestion', keys: [], label: 'command.rejected' },
  'measure.growEnd': { scope: 'desk', group: 'suggestion', keys: [']'], label: 'key.growEnd' },
  'measure.shrinkEnd': { scope: 'desk', group: 'suggestion', keys: ['['], label: 'key.shrinkEnd' },
  'measure.growStart': { scope: 'desk', group: 'suggestion', keys: ['{'], label: 'key.growStart' },
  'measure.shrinkStart': { scope: 'desk', group: 'suggestion', keys: ['}'], label: 'key.shrinkStart' },
  'measure.growEndWord': { scope: 'desk', group: 'suggestion', keys: ['Mod+]'], label: 'key.growEndWord' },
  'measure.shrinkEndWord': { scope: 'desk', group: 'suggestion', keys: ['Mod+['], label: 'key.shrinkEndWord' },
  'measure.growStartWord': { scope: 'desk', group: 'suggestion', keys: ['Mod+{'], label: 'key.growStartWord' },
  'measure.join': { scope: 'desk', group: 'suggestion', keys: ['+'], label: 'key.join', withSelection: true },
  'measure.leaveOut': { scope: 'desk', group: 'suggestion', keys: ['-'], label: 'key.leaveOut', withSelection: true },
  'measure.shrinkStartWord': { scope: 'desk', group: 'suggestion', keys: ['Mod+}'], label: 'key.shrinkStartWord' },
  'verdict.clean': { scope: 'desk', group: 'page', keys: ['1'], label: 'key.verdictClean' },
  'verdict.contaminated': { scope: 'desk', group: 'page', keys: ['2'], label: 'key.verdictContaminated' },
  'verdict.spam': { scope: 'desk', group: 'page', keys: ['3'], label: 'key.verdictSpam' },
  'verdict.unreadable': { scope: 'desk', group: 'page', keys: ['4'], label: 'key.verdictUnreadable' },
  'verdict.evidence': { scope: 'desk', group: 'page', keys: ['i'], label: 'command.evidence' },
  'field.next': { scope: 'desk', group: 'page', keys: ['f'], label: 'command.nextField' },
  'field.previous': { scope: 'desk', group: 'page', keys: ['Shift+f'], label: 'command.previousField' },
  'field.acceptAll': { scope: 'desk', group: 'page', keys: ['w'], label: 'fields.acceptAll' },
  'field.edit': { scope: 'desk', group: 'page', keys: ['e'], label: 'key.editField' },
  'note.focus': { scope: 'desk', group: 'page', keys: ['n'], label: 'key.note', withSelection: true },
  'page.done': { scope: 'desk', group: 'page', keys: ['Enter'], label: 'key.done' },
  'page.reopen': { scope: 'desk', group: 'page', keys: [], label: 'command.reopen' },
  'page.redecode': { scope: 'desk', group: 'page', keys: [], label: 'command.redecode' },
  'page.encoding': { scope: 'desk', group: 'page', keys: [], label: 'command.encoding' },
  'page.next': { scope: 'desk', group: 'page', keys: ['.', 'PageDown'], label: 'key.nextDocument' },
  'page.previous': { scope: 'desk', group: 'page', keys: [',', 'PageUp'], label: 'key.previousDocument' },
  'queue.toggle': { scope: 'desk', group: 'page', keys: ['q'], label: 'command.queue' },
  'warning.next': { scope: 'desk', group: 'page', keys: [';'], label: 'key.nextWarning' },
  'warning.previous': { scope: 'desk', group: 'page', keys: [':'], label: 'key.previousWarning' },
  'block.toggle': { scope: 'desk', group: 'text', keys: ['r'], label: 'key.toggleBlock' },
  'block.kind': { scope: 'desk', group: 'text', keys: ['b'], label: 'key.blockKind', withSelection: true },
  'rule.promote': { scope: 'desk', group: 'text', keys: ['*'], label: 'rules.promote', withSelection: true },
  'pane.widen': { scope: 'desk', group: 'text', keys: ['v'], label: 'key.widen', withSelection: true },
  'pane.switch': { scope: 'desk', group: 'text', keys: ['s'], label: 'key.switchPane' },
  'pane.find': { scope: 'desk', group: 'text', keys: ['Mod+f'], label: 'key.find' },
  'pane.pageDown': { scope: 'desk', group: 'text', keys: ['Space'], label: 'key.pageDown' },
  'pane.pageUp': { scope: 'desk', group: 'text', keys: ['Shift+Space'], label: 'key.pageUp' },
  'fold.all': { scope: 'desk', group: 'text', keys: ['o'], label: 'command.folds' },
  'script.keep': { scope: 'desk', group: 'text', keys: [], label: 'command.asIs', within: 'script.choose' },
  'script.hans': { scope: 'desk', group: 'text', keys: [], label: 'command.hans', within: 'script.choose' },
  'script.hant': { scope: 'desk', group: 'text', keys: [], label: 'command.hant', within: 'script.choose' },
  'width.keep': { scope: 'desk', group: 'text', keys: [], label: 'width.keep', within: 'width.choose' },
  'width.half': { scope: 'desk', group: 'text', keys: [], label: 'width.half', within: 'width.choose' },
  ...TAKE,
  ...KINDS,
  'library.down': { scope: 'library', group: 'library', keys: ['j', 'ArrowDown'], label: 'key.down' },
  'library.up': { scope: 'library', group: 'library', keys: ['k', 'ArrowUp'], label: 'key.up' },
  'library.pageDown': { scope: 'library', group: 'library', keys: ['PageDown'], label: 'key.pageDown' },
  'library.pageUp': { scope: 'library', group: 'library', keys: ['PageUp'], label: 'key.pageUp' },
  'library.first': { scope: 'library', group: 'library', keys: ['Home'], label: 'command.first' },
  'library.last': { scope: 'library', group: 'library', keys: ['End'], label: 'command.last' },
  'library.open': { scope: 'library', group: 'library', keys: ['Enter'], label: 'key.open' },
  'library.acceptAbove': { scope: 'library', group: 'library', keys: ['y'], label: 'key.bulkAccept' },
  'library.markAll': { scope: 'library', group: 'library', keys: [], label: 'markAll.title' },
  'library.reclean': { scope: 'library', group: 'library', keys: [], label: 'reclean.title' },
  'library.facets': { scope: 'library', group: 'library', keys: ['f'], label: 'facets.show' },
  'library.columns': { scope: 'library', group: 'library', keys: ['c'], label: 'columns.choose' },
  'library.clearFilter': { scope: 'library', group: 'library', keys: [], label: 'library.clearFilter' },
  ...each('only', ['clean', 'contaminated', 'spam', 'unreadable'], (verdict) => ({
    scope: 'library',
    group: 'library',
    keys: [],
    label: `verdict.${verdict}`,
    within: 'library.filterVerdict',
  })),
  ...each('only', ['todo', 'inProgress', 'done'], (status) => ({
    scope: 'library',
    group: 'library',
    keys: [],
    label: `reviewStatus.${status}`,
    within: 'library.filterStatus',
  })),
  ...SORTS,
  ...each('triage', VERDICTS, (verdict) => ({
    scope: 'triage',
    group: 'triage',
    keys: [String(VERDICTS.indexOf(verdict) + 1)],
    label: `verdict.${verdict}`,
    within: 'verdict.title',
  })),
  'triage.skip': { scope: 'triage', group: 'triage', keys: ['j', 'ArrowDown'], label: 'key.triage.skip' },
  'triage.back': { scope: 'triage', group: 'triage', keys: ['k', 'ArrowUp'], label: 'key.triage.back' },
  'triage.open': { scope: 'triage', group: 'triage', keys: ['Enter'], label: 'key.triage.open' },
  'triage.whole': { scope: 'triage', group: 'triage', keys: ['o'], label: 'key.triage.whole' },
  'triage.share': { scope: 'triage', group: 'triage', keys: ['s'], label: 'key.triage.share' },
  'triage.copies': { scope: 'triage', group: 'triage', keys: ['d'], label: 'key.triage.copies' },
  'triage.sample': { scope: 'triage', group: 'triage', keys: ['c'], label: 'key.triage.sample' },
  'triage.charts': { scope: 'triage', group: 'triage', keys: ['t'], label: 'key.triage.charts' },
  'search.down': { scope: 'search', group: 'search', keys: ['j', 'ArrowDown'], label: 'key.search.down' },
  'search.up': { scope: 'search', group: 'search', keys: ['k', 'ArrowUp'], label: 'key.search.up' },
  'search.nextPage': {
    scope: 'search',
    group: 'search',
    keys: ['PageDown', 'ArrowRight'],
    label: 'key.search.nextPage',
  },
  'search.previousPage': {
    scope: 'search',
    group: 'search',
    keys: ['PageUp', 'ArrowLeft'],
    label: 'key.search.previousPage',
  },
  'search.open': { scope: 'search', group: 'search', keys: ['Enter'], label: 'key.search.open' },
  'codebook.save': { scope: 'codebook', group: 'codebook', keys: ['Mod+s'], label: 'key.codebook.save' },
  ...each('codebook', ['codes', 'versions', 'worklist'], (tab) => ({
    scope: 'codebook',
    group: 'codebook',
    keys: [],
    label: `codebook.tab.${tab}`,
    within: 'codebook.title',
  })),
  ...each('codebook', ['import', 'export', 'filter', 'addCode', 'addGroup', 'undoStep', 'discard'], (action) => ({
    scope: 'codebook',
    group: 'codebook',
    keys: [],
    label: `codebook.${action}`,
    within: 'codebook.title',
  })),
  ...each('code', ['moveUp', 'moveDown', 'move', 'merge', 'split', 'retire', 'restore'], (action) => ({
    scope: 'codebook',
    group: 'codebook',
    keys: [],
    label: `codebook.${action}`,
    within: 'command.code',
  })),
  ...each('group', ['moveUp', 'moveDown'], (action) => ({
    scope: 'codebook',
    group: 'codebook',
    keys: [],
    label: `codebook.${action}`,
    within: 'command.group',
  })),
  'group.remove': {
    scope: 'codebook',
    group: 'codebook',
    keys: [],
    label: 'codebook.removeGroup',
    within: 'command.group',
  },
  'work.down': { scope: 'codebook', group: 'codebook', keys: ['ArrowDown'], label: 'key.down' },
  'work.up': { scope: 'codebook', group: 'codebook', keys: ['ArrowUp'], label: 'key.up' },
  'work.confirm': { scope: 'codebook', group: 'codebook', keys: ['Enter'], label: 'key.work.confirm' },
  'work.recode': { scope: 'codebook', group: 'codebook', keys: [], label: 'worklist.recode' },
  'work.open': { scope: 'codebook', group: 'codebook', keys: ['ArrowRight'], label: 'key.work.open' },
  'progress.tables': { scope: 'progress', group: 'progress', keys: ['t'], label: 'progress.tables' },
  'rules.down': { scope: 'rules', group: 'rules', keys: ['j', 'ArrowDown'], label: 'key.down' },
  'rules.up': { scope: 'rules', group: 'rules', keys: ['k', 'ArrowUp'], label: 'key.up' },
  'rules.edit': { scope: 'rules', group: 'rules', keys: ['Enter'], label: 'rules.edit' },
  'rules.toggle': { scope: 'rules', group: 'rules', keys: ['x'], label: 'rules.toggle' },
  'rules.moveUp': { scope: 'rules', group: 'rules', keys: ['Mod+ArrowUp'], label: 'rules.moveUp' },
  'rules.moveDown': { scope: 'rules', group: 'rules', keys: ['Mod+ArrowDown'], label: 'rules.moveDown' },
  'rules.add': { scope: 'rules', group: 'rules', keys: ['n'], label: 'rules.add' },
  'rules.remove': { scope: 'rules', group: 'rules', keys: ['Delete'], label: 'rules.remove', within: 'rules.title' },
  'rules.import': { scope: 'rules', group: 'rules', keys: [], label: 'rules.import', within: 'rules.title' },
  'rules.export': { scope: 'rules', group: 'rules', keys: [], label: 'rules.export', within: 'rules.title' },
  'app.palette': { scope: 'global', group: 'global', keys: ['Mod+k', 'F1'], label: 'palette.title', whileTyping: true },
  'review.undo': { scope: 'global', group: 'global', keys: ['u', 'Mod+z'], label: 'key.undo', withSelection: true },
  'review.redo': { scope: 'global', group: 'global', keys: ['Mod+Shift+z', 'Mod+y'], label: 'key.redo' },
  'app.history': { scope: 'global', group: 'global', keys: ['h'], label: 'header.history' },
  'app.search': { scope: 'global', group: 'global', keys: ['/'], label: 'key.search' },
  'app.fullText': {
    scope: 'global',
    group: 'global',
    keys: ['Mod+Shift+f'],
    label: 'key.fullText',
    whileTyping: true,
  },
  'app.library': { scope: 'global', group: 'global', keys: ['g'], label: 'key.library' },
  'app.codebook': { scope: 'global', group: 'global', keys: ['Mod+b'], label: 'key.codebook' },
  'app.progress': { scope: 'global', group: 'global', keys: ['p'], label: 'key.progress' },
  'app.rules': { scope: 'global', group: 'global', keys: ['l'], label: 'key.rules' },
  'app.triage': { scope: 'global', group: 'global', keys: ['z'], label: 'key.triage' },
  'app.scorecard': { scope: 'global', group: 'global', keys: [], label: 'header.scorecard' },
  'app.learning': { scope: 'global', group: 'global', keys: [], label: 'header.learning' },
  'app.backups': { scope: 'global', group: 'global', keys: [], label: 'backups.title' },
  'app.import': { scope: 'global', group: 'global', keys: ['Mod+i'], label: 'import.files', within: 'header.import' },
  'app.importFolder': { scope: 'global', group: 'global', keys: [], label: 'import.folder', within: 'header.import' },
  'app.export': { scope: 'global', group: 'global', keys: ['Mod+e'], label: 'key.export' },
  'app.shortcuts': { scope: 'global', group: 'global', keys: ['?'], label: 'key.sheet' },
  'app.help': { scope: 'global', group: 'global', keys: [], label: 'header.help' },
  'app.tour': { scope: 'global', group: 'global', keys: [], label: 'tour.start' },
  'app.settings': { scope: 'global', group: 'global', keys: ['Mod+,'], label: 'header.settings' },
  'app.reviewer': { scope: 'global', group: 'global', keys: [], label: 'command.reviewer' },
  'toast.act': { scope: 'global', group: 'global', keys: [], label: 'command.toastAct' },
  'toast.dismiss': { scope: 'global', group: 'global', keys: [], label: 'command.toastDismiss' },
  'app.escape': { scope: 'global', group: 'global', keys: ['Escape'], label: 'key.escape', fixed: true },
  ...each('theme', ['system', 'light', 'dark'], (theme) => ({
    scope: 'global',
    group: 'appearance',
    keys: [],
    label: `theme.${theme}`,
    within: 'header.theme',
  })),
  'language.zh': { scope: 'global', group: 'appearance', keys: [], label: 'command.zh', within: 'header.language' },
  'language.en': { scope: 'global', group: 'appearance', keys: [], label: 'command.en', within: 'header.language' },
  'text.larger': { scope: 'global', group: 'appearance', keys: [], label: 'command.larger' },
  'text.smaller': { scope: 'global', group: 'appearance', keys: [], label: 'command.smaller' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof SHORTCUTS;

export const shortcutEntries = Object.entries(SHORTCUTS) as [ShortcutId, Shortcut][];
export const isShortcutId = (id: string): id is ShortcutId => Object.hasOwn(SHORTCUTS, id);
export const shortcutOf = (id: ShortcutId): Shortcut => SHORTCUTS[id];

/** Whether a key of one would be heard where the other works. */
export const meet = (a: Scope, b: Scope): boolean => a === b || a === 'global' || b === 'global';
