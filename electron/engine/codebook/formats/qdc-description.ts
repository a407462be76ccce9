import type { Code } from '../../../../shared/contract/schemas/codebook.ts';
import type { FoundCode } from './book-builder.ts';
import { fromLine, toLine } from './escape-lines.ts';

/** A line that carries more than the definition, e.g. `[include] 带量采购`. */
const FIELD = /^\[(id|en|key|name\.en|include|exclude|retired|replaced)\] (.*)$/u;

/** A line of the definition that would be taken for a field. */
const guard = (line: string): string => (/^\\*\[/u.test(line) ? `\\${line}` : line);
const unguard = (line: string): string => (/^\\+\[/u.test(line) ? line.slice(1) : line);

/**
 * The description of a code for programs that know definitions only: the definition, then a line for each thing that
 * REFI-QDA has no place for. People can read it, and `readDescription` gives everything back.
 */
export function writeDescription({ id, name, key, definition, include, exclude, retired }: Code): string {
  const field = (label: string, value: string): string => `[${label}] ${toLine(value)}`;
  const fields = [
    ...(definition?.en ? [field('en', definition.en)] : []),
    ...(include ?? []).map((example) => field('include', example)),
    ...(exclude ?? []).map((example) => field('exclude', example)),
    field('id', id),
    ...(name.en ? [field('name.en', name.en)] : []),
    ...(key ? [field('key', key)] : []),
    ...(retired ? [field('retired', String(retired.version))] : []),
    ...(retired?.replacedBy ?? []).map((other) => field('replaced', other)),
  ];
  const text = (definition?.zh ?? '').split('\n').map(guard).join('\n');
  return [...(text ? [text, ''] : []), ...fields].join('\n');
}

/** What a description says; one that this program did not write is a definition and nothing else. */
export function readDescription(text: string): Omit<FoundCode, 'name' | 'color'> {
  const include: string[] = [];
  const exclude: string[] = [];
  const replacedBy: string[] = [];
  const single = new Map<string, string>();
  const lines = text.split('\n');
  const own = lines.some((line) => line.startsWith('[id] '));
  const definition = lines.filter((line) => {
    const [, label = '', value = ''] = own ? (FIELD.exec(line) ?? []) : [];
    if (!label) return true;
    const list = { include, exclude, replaced: replacedBy }[label];
    if (list) list.push(fromLine(value));
    else single.set(label, fromLine(value));
    return false;
  });
  // The empty line before the fields.
  if (own && definition.at(-1) === '') definition.pop();
  const version = Number(single.get('retired'));
  return {
    id: single.get('id') || null,
    nameEn: single.get('name.en'),
    key: single.get('key'),
    definition: definition.map((line) => (own ? unguard(line) : line)).join('\n'),
    definitionEn: single.get('en'),
    include,
    exclude,
    retired: Number.isSafeInteger(version) && version > 0 ? { version, replacedBy } : null,
  };
}
