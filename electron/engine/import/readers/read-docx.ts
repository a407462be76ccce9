import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import type { ReadContext } from '../member.ts';
import { openZip, type ZipEntry } from '../open-zip.ts';
import { readXml } from '../read-xml.ts';

/** The text of a document: a line a paragraph, a line a row of a table with tabs between its cells. */
async function documentText(part: ZipEntry): Promise<string> {
  const lines: string[] = [];
  let line = '';
  let inText = false;
  /** What stands a second time, for programs that do not know the first. */
  let fallbacks = 0;
  const rows: string[][] = [];
  const endLine = (): void => {
    const cells = rows.at(-1);
    if (!cells) lines.push(line);
    else if (line.trim() !== '') cells.push(`${cells.pop() ?? ''} ${line}`.trim());
    line = '';
  };
  const reading = readXml(part.bytes(), {
    open(name) {
      if (name === 'Fallback') fallbacks++;
      if (fallbacks > 0) return;
      if (name === 't') inText = true;
      else if (name === 'tab') line += '\t';
      else if (name === 'br' || name === 'cr') endLine();
      else if (name === 'tr') rows.push([]);
      else if (name === 'tc') rows.at(-1)?.push('');
    },
    text(text) {
      if (inText) line += text;
    },
    close(name) {
      if (name === 'Fallback') fallbacks--;
      if (fallbacks > 0) return;
      if (name === 't') inText = false;
      else if (name === 'p') endLine();
      else if (name === 'tr') {
        line = (rows.pop() ?? []).join('\t');
        endLine();
      }
    },
  });
  for await (const _ of reading);
  return lines.join('\n');
}

/**
 * The text of a Word document without what was deleted in it; headers, footers and notes are left out.
 *
 * @throws JiaoyueError `file_damaged`, `file_encrypted`, `archive_bomb`
 */
export async function docxText(bytes: Buffer, context: ReadContext): Promise<string> {
  const archive = await openZip(bytes, context);
  try {
    for await (const entry of archive.entries()) {
      if (entry.name !== 'word/document.xml') continue;
      if (entry.isEncrypted) throw new JiaoyueError('file_encrypted', 'it is locked with a password');
      return await documentText(entry);
    }
    throw new JiaoyueError('file_damaged', 'it is no Word document');
  } finally {
    await archive.close();
  }
}
