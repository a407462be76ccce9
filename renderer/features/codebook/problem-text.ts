import type { CodebookProblem } from '../../../shared/codebook/check-codebook.ts';
import { findCode } from '../../../shared/codebook/find-code.ts';
import type { Codebook } from '../../../shared/contract/schemas/codebook.ts';
import { bilingual } from '../../i18n/bilingual.ts';
import type { Language, Translate } from '../../i18n/i18n.ts';

/** The name of a code or group, its id where it has none. */
export function nameIn(book: Codebook, id: string, language: Language): string {
  const name = findCode(book, id)?.code.name ?? book.groups.find((group) => group.id === id)?.name;
  return (name && bilingual(name, language)) || (id === book.id ? bilingual(book.name, language) : id);
}

/** A problem as a sentence with its remedy. */
export function problemText(problem: CodebookProblem, book: Codebook, language: Language, t: Translate): string {
  const { id, value = '' } = problem;
  const other = problem.problem === 'keyTaken' ? nameIn(book, value, language) : value;
  return t(`codebook.problem.${problem.problem}`, { id, name: nameIn(book, id, language), value: other });
}
