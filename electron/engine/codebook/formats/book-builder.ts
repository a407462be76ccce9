import type { CodebookProblem } from '../../../../shared/codebook/check-codebook.ts';
import { usableKey } from '../../../../shared/codebook/check-codebook.ts';
import { type Code, type Codebook, type CodeGroup, color } from '../../../../shared/contract/schemas/codebook.ts';

/** What a file says of a code or group; null where it says nothing. */
interface Found {
  id: string | null;
  name: string;
  nameEn?: string | undefined;
  color?: string | undefined;
}

export interface FoundCode extends Found {
  key?: string | undefined;
  definition?: string | undefined;
  definitionEn?: string | undefined;
  include?: readonly string[];
  exclude?: readonly string[];
  /** Null for a code in use. */
  retired?: { version: number; replacedBy: string[] } | null;
}

const MOST_LETTERS = 200;

/** An id made of a name: letters and digits, with hyphens between them. */
function idOf(name: string): string {
  const id = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return id.slice(0, MOST_LETTERS - 10).toWellFormed() || 'code';
}

const text = (zh: string | undefined, en: string | undefined) =>
  zh || en ? { zh: zh ?? '', ...(en && { en }) } : undefined;

/** Makes a codebook of what a file holds, piece by piece, and notes what cannot be taken over. */
export class BookBuilder {
  readonly problems: CodebookProblem[] = [];
  readonly #groups: CodeGroup[] = [];
  readonly #groupIds = new Set<string>();
  readonly #codeIds = new Set<string>();
  readonly #keys = new Set<string>();
  #idsMade = 0;

  /** Adds a group, or gives the one of that id. */
  group(found: Found): CodeGroup {
    const known = this.#groups.find(({ id }) => id === (found.id ?? idOf(found.name)));
    if (known) return known;
    const id = this.#newId(found, this.#groupIds);
    const group: CodeGroup = { id, name: text(found.name, found.nameEn) ?? { zh: id }, codes: [] };
    const shade = this.#color(id, found.color);
    if (shade) group.color = shade;
    this.#groups.push(group);
    return group;
  }

  code(group: CodeGroup, found: FoundCode): void {
    const id = this.#newId(found, this.#codeIds);
    const { retired, include = [], exclude = [] } = found;
    // The key of a retired code stands in nobody's way.
    const key = retired && found.key?.length === 1 ? found.key : this.#key(id, found.key);
    const definition = text(found.definition, found.definitionEn);
    const shade = this.#color(id, found.color);
    const code: Code = {
      id,
      name: text(found.name, found.nameEn) ?? { zh: '' },
      ...(key !== undefined && { key }),
      ...(definition && { definition }),
      ...(include.length > 0 && { include: [...include] }),
      ...(exclude.length > 0 && { exclude: [...exclude] }),
      ...(shade && { color: shade }),
      ...(retired && { retired }),
    };
    group.codes.push(code);
  }

  note(problem: CodebookProblem['problem'], id: string, value?: string): void {
    this.problems.push({ problem, level: 'hint', id, ...(value !== undefined && { value }) });
  }

  /** @param frame gives id, name, unit and attributes, for which the format has no place */
  book(frame: Codebook): Codebook {
    if (this.#idsMade > 0) this.note('idsMade', frame.id, String(this.#idsMade));
    // A replacement that the file does not have cannot be followed.
    for (const code of this.#groups.flatMap(({ codes }) => codes))
      if (code.retired)
        code.retired.replacedBy = code.retired.replacedBy.filter((id) => id !== code.id && this.#codeIds.has(id));
    return { ...frame, groups: this.#groups };
  }

  #newId({ id, name }: Found, taken: Set<string>): string {
    const wanted = (id ?? idOf(name)).slice(0, MOST_LETTERS).toWellFormed();
    let free = wanted;
    for (let number = 2; taken.has(free); number++) free = `${wanted.slice(0, MOST_LETTERS - 10)}-${number}`;
    if (id === null) this.#idsMade++;
    else if (free !== id) this.note('idRepeated', id, free);
    taken.add(free);
    return free;
  }

  #color(id: string, value: string | undefined): string | undefined {
    if (!value) return undefined;
    // #RGB is short for #RRGGBB.
    const long = /^#[0-9a-f]{3}$/iu.test(value) ? value.replaceAll(/[0-9a-f]/giu, '$&$&') : value;
    if (color.safeParse(long).success) return long;
    this.note('colorDropped', id, value.slice(0, 50));
    return undefined;
  }

  #key(id: string, value: string | undefined): string | undefined {
    if (!value) return undefined;
    if (usableKey(value) && !this.#keys.has(value)) {
      this.#keys.add(value);
      return value;
    }
    this.note('keyDropped', id, value.slice(0, 50));
    return undefined;
  }
}
