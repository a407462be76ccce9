import type { Code, Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import type { Language } from '../../i18n/i18n.ts';

interface CodeLook {
  name: string;
  key: string | null;
  /** The class that carries the colour of the group, `g1` to `g7`. */
  group: string;
  groupName: string;
  definition: string | null;
}

const COLOURS = 7;

/** Codes by id and by key, with their names in one language. */
export class CodeIndex {
  readonly all: { code: Code; look: CodeLook }[] = [];
  readonly #byId = new Map<string, CodeLook>();
  readonly #byKey = new Map<string, string>();

  constructor(codebook: Codebook, language: Language) {
    codebook.groups.forEach((group, index) => {
      for (const code of group.codes) {
        const look: CodeLook = {
          name: bilingual(code.name, language),
          key: code.key ?? null,
          group: `g${(index % COLOURS) + 1}`,
          groupName: bilingual(group.name, language),
          definition: code.definition ? bilingual(code.definition, language) : null,
        };
        this.all.push({ code, look });
        this.#byId.set(code.id, look);
        if (code.key) this.#byKey.set(code.key, code.id);
      }
    });
  }

  /** The look of a code; a code that the codebook no longer has shows its id. */
  look(id: string): CodeLook {
    return this.#byId.get(id) ?? { name: id, key: null, group: 'g7', groupName: '', definition: null };
  }

  codeOfKey(key: string): string | null {
    return this.#byKey.get(key) ?? null;
  }
}
