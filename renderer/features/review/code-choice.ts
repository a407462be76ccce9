import type { Choice } from '../../ui/ChoiceMenu.tsx';
import type { CodeIndex } from './code-index.ts';

/** A code as a menu offers it, with its group, its key and what it means. */
export function codeChoice({ code, look }: CodeIndex['all'][number]): Choice<string> {
  return {
    id: code.id,
    label: look.name,
    key: look.key,
    hint: look.groupName,
    swatch: look.group,
    ...(look.definition && { about: look.definition }),
  };
}
