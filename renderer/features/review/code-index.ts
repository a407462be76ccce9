import type { Code, Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import type { Language } from '../../i18n/i18n.ts';
import { colorClass } from '../../ui/color-class.ts';

export interface CodeLook {
  name: string;
  key: string | null;
  /** The class that carries the colour: the code's own, its group's, or `g1` to `g7` by the place of the group. */
  group: string;
  groupName: string;
  definition: string | null;
  retired: boolean;
}

const COLOURS = 7;

/** The class that carries the colour of a code, or of a group where `color` is that of the group. */
export function lookClass(color: string | undefined, groupIndex: number): string {
  return color ? colorClass(color) : `g${(groupIndex % COLOURS) + 1}`;
}

/** Codes by id and by key, with their names in one language. */
export class CodeIndex {
  /** Codes in use, in their order. */
  readonly all: { code: Code; look: CodeLook }[] = [];
  readonly #byId = new Map<string, CodeLook>();
  readonly #byKey = new Map<string, string>();

  constructor(codebook: Codebook, language: Language) {
    codebook.groups.forEach((group, index) => {
      for (const code of group.codes) {
        const retired = code.retired !== undefined;
        const look: CodeLook = {
          name: bilingual(code.name, language),
          key: retired ? null : code.key || null,
          group: lookClass(code.color ?? group.color, index),
          groupName: bilingual(group.name, language),
          definition: code.definition ? bilingual(code.definition, language) : null,
          retired,
        };
        this.#byId.set(code.id, look);
        if (!retired) this.all.push({ code, look });
        if (look.key) this.#byKey.set(look.key, code.id);
      }
    });
  }

  /** The look of a code; a code that the codebook no longer has shows its id. */
  look(id: string): CodeLook {
    return this.#byId.get(id) ?? { name: id, key: null, group: 'g7', groupName: '', definition: null, retired: false };
  }

  codeOfKey(key: string): string | null {
    return this.#byKey.get(key) ?? null;
  }
}
