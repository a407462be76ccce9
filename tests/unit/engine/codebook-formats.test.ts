import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookFormats } from '../../../electron/engine/codebook/formats/formats.ts';
import { readCodebookFile } from '../../../electron/engine/use-cases/codebook-files.ts';
import { diffCodebooks } from '../../../shared/codebook/diff.ts';
import { codesOf } from '../../../shared/codebook/find-code.ts';
import { type Codebook, codebook } from '../../../shared/contract/schemas/codebook.ts';
import { anyOperation, housing, validVersions } from '../codebook/arbitraries.ts';

const seed = codebook.parse(
  JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../../../seeds/codebook-health-reform.json'), 'utf8')),
);
const read = (text: string, current: Codebook = housing) => readCodebookFile('codes', text, current);
const refused = (code: string) => expect.objectContaining({ code });
const qdc = (codes: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`;

describe.each(codebookFormats)('a codebook as $id', ({ id, write }) => {
  it('comes back as it was', () => {
    expect(diffCodebooks(seed, read(write(seed), seed).book)).toEqual([]);
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 10 }), (operations) => {
        for (const { book } of validVersions(operations).slice(-1)) {
          // Only JSON has a place for groups without codes.
          const filled = { ...book, groups: book.groups.filter(({ codes }) => id !== 'csv' || codes.length > 0) };
          const back = read(write(book), book);
          expect(back.problems.filter(({ level }) => level === 'error')).toEqual([]);
          expect(diffCodebooks(filled, back.book)).toEqual([]);
          expect(codesOf(back.book).map(({ retired }) => retired)).toEqual(codesOf(book).map(({ retired }) => retired));
        }
      }),
    );
  });

  it('whatever a file holds, it is a codebook or refused with a reason', () => {
    const start = { json: '{"groups":[', csv: 'id,name,key\n', qdc: '<CodeBook><Codes><Code name="' }[id];
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        try {
          expect(codebook.safeParse(read(`${start}${text}`).book).error).toBeUndefined();
        } catch (error) {
          expect(['codebook_unreadable', 'file_empty']).toContain((error as { code?: string }).code);
        }
      }),
    );
  });
});

describe('CSV', () => {
  it('is read as people write it: other names of columns, semicolons, no ids', () => {
    const { book, problems } = read(
      '\ufeff分组;名称;颜色;快捷键;包括\n供给;土地;red;1;"集中供地\n竞配建"\n供给;土地;#a84;1;\n;;;;\n',
    );
    const [group] = book.groups;
    expect(group).toMatchObject({ name: { zh: '供给' } });
    expect(group?.codes).toMatchObject([
      { id: '土地', key: '1', include: ['集中供地', '竞配建'] },
      { id: '土地-2', color: '#aa8844' },
    ]);
    expect(problems.map(({ problem, value }) => [problem, value])).toEqual([
      ['colorDropped', 'red'],
      ['keyDropped', '1'],
      ['rowSkipped', '4'],
      ['idsMade', '3'],
      ['nameTaken', '土地'],
    ]);
  });

  it('guards cells that a spreadsheet would run, and takes the guard away again', () => {
    const [, csv] = codebookFormats;
    const book: Codebook = {
      ...housing,
      groups: [{ id: 'g', name: { zh: '=A1' }, codes: [{ id: 'c', name: { zh: '+1' } }] }],
    };
    const text = csv?.write(book) ?? '';
    expect(text).toContain(`'=A1`);
    expect(read(text).book.groups[0]?.name.zh).toBe('=A1');
  });

  it('without a column of names is refused', () => {
    expect(() => read('a,b\n1,2\n')).toThrow(refused('codebook_unreadable'));
  });
});

describe('REFI-QDA', () => {
  it('of other programs gets groups from its nesting and ids from its names', () => {
    const { book, problems } = read(
      qdc(`<Code guid="0f5b2c1e-0000-4000-8000-000000000001" name="供给" isCodable="true" color="#557799">
             <Description>住房供给</Description>
             <Code guid="0f5b2c1e-0000-4000-8000-000000000002" name="租赁" isCodable="true"><Description>第一行
[不是字段] 第二行</Description>
               <Code guid="0f5b2c1e-0000-4000-8000-000000000003" name="保租房" isCodable="true"/>
             </Code>
           </Code>
           <Code guid="0f5b2c1e-0000-4000-8000-000000000004" name="单独" isCodable="true"/>`),
    );
    expect(book.groups.map(({ name, codes }) => [name.zh, codes.map((code) => code.name.zh)])).toEqual([
      ['供给', ['供给', '租赁', '保租房']],
      ['住房政策', ['单独']],
    ]);
    expect(book.groups[0]?.codes[1]?.definition?.zh).toBe('第一行\n[不是字段] 第二行');
    expect(problems.map(({ problem, value }) => [problem, value])).toEqual([
      ['nestingFlattened', '1'],
      ['idsMade', '6'],
    ]);
  });

  it('finds the ids of this project by the GUIDs when another program dropped the descriptions', () => {
    const text = codebookFormats.find(({ id }) => id === 'qdc')?.write(housing) ?? '';
    const stripped = text.replaceAll(/<Description>[^<]*<\/Description>/gu, '');
    expect(codesOf(read(stripped).book).map(({ id }) => id)).toEqual(['land', 'rental', 'fund']);
  });

  it('reads the codebook of a whole project', () => {
    const text = `<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Users/><CodeBook><Codes><Code name="甲"/></Codes></CodeBook></Project>`;
    expect(codesOf(read(text).book).map(({ name }) => name.zh)).toEqual(['甲']);
  });

  it.each([
    [
      'a bomb of entities',
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><CodeBook><Codes>&b;</Codes></CodeBook>`,
    ],
    ['an outer entity', `<!DOCTYPE x SYSTEM "file:///etc/passwd"><CodeBook/>`],
    ['an entity that nobody declared', qdc('<Code name="&boom;"/>')],
    ['a tag that is not closed', '<CodeBook><Codes><Code name="x"></Codes></CodeBook>'],
    ['elements without end', qdc('<Code name="x">'.repeat(10_000))],
    ['something else in XML', '<html><body/></html>'],
    ['no codes', qdc('')],
  ])('%s is refused', (_, text) => {
    expect(() => read(text)).toThrow(refused('codebook_unreadable'));
  });

  it.runIf(spawnSync('xmllint', ['--version']).status === 0)('is well-formed for another reader too', () => {
    const file = path.join(os.tmpdir(), `jiaoyue-${process.pid}.qdc`);
    fs.writeFileSync(file, codebookFormats.find(({ id }) => id === 'qdc')?.write(seed) ?? '');
    try {
      execFileSync('xmllint', ['--noout', file]);
    } finally {
      fs.rmSync(file);
    }
  });
});

it('a thousand codes are read in every format, and a file too large is refused', () => {
  const codes = Array.from({ length: 1_000 }, (_, index) => ({
    id: `c${index}`,
    name: { zh: `编码${index}` },
    definition: { zh: '定义。'.repeat(50) },
  }));
  const large: Codebook = { ...housing, groups: [{ id: 'g', name: { zh: '组' }, codes }] };
  for (const { write } of codebookFormats) expect(codesOf(read(write(large)).book)).toHaveLength(1_000);
  expect(() => read('a'.repeat(10_000_001))).toThrow(refused('file_too_large'));
  expect(() => read('{"groups": 1}')).toThrow(refused('codebook_unreadable'));
  expect(() => read('\ufeff \n')).toThrow(refused('file_empty'));
});
