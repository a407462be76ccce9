import { v5 as uuidv5 } from 'uuid';
import { codesOf } from '../../../../shared/codebook/find-code.ts';
import type { Code, Codebook, CodeGroup } from '../../../../shared/contract/schemas/codebook.ts';
import { BookBuilder, type FoundCode } from './book-builder.ts';
import { type CodebookFormat, unreadable } from './codebook-format.ts';
import { readDescription, writeDescription } from './qdc-description.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** Ids of this program become GUIDs under this one, always the same. */
const NAMESPACE = '6f0f3f0e-8a55-4a8e-9d4c-6b1c5e0b7a11';
const codeGuid = (id: string): string => uuidv5(`code:${id}`, NAMESPACE);
const groupGuid = (id: string): string => uuidv5(`group:${id}`, NAMESPACE);

/** What XML 1.0 cannot hold, even as a reference. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(NOT_XML, '')
    .replaceAll(/[&<>"\r]/gu, (sign) => MARKUP[sign] ?? sign);
/** In attributes readers turn line breaks and tabs into spaces unless they are references. */
const attribute = (text: string): string => escapeText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

function codeLine(code: Code, group: CodeGroup): string {
  const shade = code.color ?? group.color;
  const color = shade ? ` color="${shade}"` : '';
  return `      <Code guid="${codeGuid(code.id)}" name="${attribute(code.name.zh)}" isCodable="true"${color}>
        <Description>${escapeText(writeDescription(code))}</Description>
      </Code>`;
}

function groupLines(group: CodeGroup): string {
  const color = group.color ? ` color="${group.color}"` : '';
  const description = writeDescription({ id: group.id, name: group.name });
  return `    <Code guid="${groupGuid(group.id)}" name="${attribute(group.name.zh)}" isCodable="false"${color}>
      <Description>${escapeText(description)}</Description>
${group.codes.map((code) => `${codeLine(code, group)}\n`).join('')}    </Code>`;
}

const codesIn = (element: XmlElement): XmlElement[] => element.children.filter(({ name }) => name === 'Code');

/** What an element says of its code; an id that the file does not name is found by its GUID. */
function foundIn(element: XmlElement, ids: ReadonlyMap<string, string>): FoundCode {
  const { name = '', color, guid = '' } = element.attributes;
  const text = element.children.find((child) => child.name === 'Description')?.text ?? '';
  const described = readDescription(text);
  return { ...described, name, color, id: described.id ?? ids.get(guid.toLowerCase()) ?? null };
}

const isCodable = ({ attributes }: XmlElement): boolean => ['true', '1'].includes(attributes.isCodable ?? 'true');

/** Every code below a group, however deep; what lies below the second level is counted. */
function* below(element: XmlElement, level: number): Generator<{ element: XmlElement; level: number }> {
  for (const child of codesIn(element)) {
    yield { element: child, level };
    yield* below(child, level + 1);
  }
}

function readGroup(top: XmlElement, builder: BookBuilder, current: Codebook, ids: ReadonlyMap<string, string>): number {
  const lone = codesIn(top).length === 0 && isCodable(top);
  const found = foundIn(top, ids);
  const group = builder.group(lone ? { id: null, name: current.name.zh } : found);
  // Other programs let a code that has parts be given itself.
  if (isCodable(top)) builder.code(group, found);
  let flattened = 0;
  for (const { element, level } of below(top, 2)) {
    if (level > 2) flattened++;
    if (!isCodable(element)) continue;
    const code = foundIn(element, ids);
    builder.code(group, code.color && code.color === group.color ? { ...code, color: undefined } : code);
  }
  return flattened;
}

/** The element that holds the codes, in a codebook or a whole project. */
function codebookIn(root: XmlElement): XmlElement {
  const book = root.name === 'CodeBook' ? root : root.children.find(({ name }) => name === 'CodeBook');
  const codes = book?.children.find(({ name }) => name === 'Codes');
  if (!codes) throw unreadable(`<${root.name}> holds no <CodeBook> with <Codes>`);
  return codes;
}

/**
 * REFI-QDA codebook (urn:QDA-XML:codebook:1.0, https://www.qdasoftware.org): groups are codes that cannot be given,
 * their codes lie in them. Name, unit and attributes of the codebook have no place in it.
 */
export const qdcFormat: CodebookFormat = {
  id: 'qdc',
  write: (book) => `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Jiaoyue">
  <Codes>
${book.groups.map((group) => `${groupLines(group)}\n`).join('')}  </Codes>
</CodeBook>
`,
  read(text, current) {
    const codes = codebookIn(readXml(text));
    const ids = new Map([
      ...current.groups.map(({ id }) => [groupGuid(id), id] as const),
      ...codesOf(current).map(({ id }) => [codeGuid(id), id] as const),
    ]);
    const builder = new BookBuilder();
    let flattened = 0;
    for (const top of codesIn(codes)) flattened += readGroup(top, builder, current, ids);
    if (flattened > 0) builder.note('nestingFlattened', current.id, String(flattened));
    return { book: builder.book(current), problems: builder.problems };
  },
};
