import { JiaoyueError } from '../../../../shared/contract/errors.ts';
import type { Member, ReadContext } from '../member.ts';
import { openZip } from '../open-zip.ts';
import { isHidden, safeName, shortName } from '../safe-name.ts';
import type { RefusedSource } from '../source-page.ts';

/** What a zip archive holds, in the order of its directory. */
export async function* zipMembers(member: Member, context: ReadContext): AsyncGenerator<Member | RefusedSource> {
  const archive = await openZip(member, context);
  try {
    for await (const entry of archive.entries()) {
      try {
        const inner = safeName(entry.name);
        if (entry.isFolder || isHidden(inner)) continue;
        if (entry.isEncrypted) throw new JiaoyueError('file_encrypted', 'it is locked with a password');
        yield {
          name: `${member.name}/${inner}`,
          origin: `${member.origin}/${inner}`,
          bytes: entry.bytes(),
          file: null,
          depth: member.depth + 1,
        };
      } catch (error) {
        if (!(error instanceof JiaoyueError)) throw error;
        yield { name: `${member.name}/${shortName(entry.name)}`, error };
      }
    }
  } finally {
    await archive.close();
  }
}
