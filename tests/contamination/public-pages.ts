import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ownerOf, readRecords } from '../../build/train/read-pages.ts';

const folder = path.join(import.meta.dirname, '../../../shared/testsets');
const page = z.object({ id: z.string(), site: z.string(), lines: z.array(z.string()) });

export interface PublicPage {
  id: string;
  /** The registered name its site belongs to. */
  owner: string;
  text: string;
  /** Whether training and thresholds may see it: half of the owners' pages, so that the others measure. */
  seen: boolean;
}

/** The public pages in `from`, by default those beside the project, where they are never copied into; none where it is missing. */
export function publicPages(from = folder): PublicPage[] {
  if (!fs.existsSync(from)) return [];
  return readRecords(from).map(({ json }) => {
    const { id, site, lines } = page.parse(json);
    const owner = ownerOf(site);
    const sum = [...owner].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
    return { id, owner, text: lines.join('\n'), seen: sum % 2 === 0 };
  });
}
